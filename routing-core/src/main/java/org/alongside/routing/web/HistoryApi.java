package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.routing.History;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Bringing past conversations along, one JSON object a line. Sending them again changes nothing. */
@Path("/api/{tenant}/history")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class HistoryApi {

    /** How a call went; lines count from 1. */
    public record ImportedJson(int imported, int already, List<History.Refused> refused) {}

    public record CountJson(long imported) {}

    private final History history;
    private final Here here;

    @Inject
    public HistoryApi(History history, Here here) {
        this.history = history;
        this.here = here;
    }

    @GET
    public CountJson count() {
        return new CountJson(history.imported(here.tenantId()));
    }

    @POST
    @Consumes({"application/x-ndjson", MediaType.TEXT_PLAIN})
    public ImportedJson take(String lines) {
        List<String> all = lines.lines().filter(line -> !line.isBlank()).toList();
        History.Imported done = history.take(here.tenantId(), all, here.member().username());
        return new ImportedJson(done.imported(), done.already(), done.refused());
    }
}
