package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConductRecord;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** What was done, and the proof that nobody changed the record of it. */
@ApplicationScoped
@Path("/{tenant}/conduct")
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class ConductPages {

    private static final int SHOWN = 50;

    private final ConductLog conduct;
    private final Here here;

    @Inject
    public ConductPages(ConductLog conduct, Here here) {
        this.conduct = conduct;
        this.here = here;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public ConductPage conduct() {
        return page(null);
    }

    /** Reads every record, so it is asked for by a button. Changes nothing: the result is the answer. */
    @POST
    @Path("/verify")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public ConductPage verify() {
        return page(conduct.verify(here.tenantId()));
    }

    /** For the offline command, and for whoever keeps a copy. */
    @GET
    @Path("/export")
    @Produces("application/jsonl")
    public Response export() {
        TenantId tenant = here.tenantId();
        String name = "conduct-" + here.tenant().slug() + ".jsonl";
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            conduct.export(tenant, writer);
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private ConductPage page(ConductLog.@Nullable Verification verification) {
        return new ConductPage(
                conduct.state(here.tenantId()),
                verification,
                conduct.newest(here.tenantId(), SHOWN).stream().map(this::row).toList(),
                base() + "/verify",
                base() + "/export");
    }

    private ConductPage.Row row(ConductRecord entry) {
        return new ConductPage.Row(
                entry,
                entry.conversation().map(conversation -> "/" + here.tenant().slug() + "/inbox/" + conversation));
    }

    private String base() {
        return "/" + here.tenant().slug() + "/conduct";
    }
}
