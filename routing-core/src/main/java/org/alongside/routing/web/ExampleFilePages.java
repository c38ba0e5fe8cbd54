package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.Utterance;
import org.alongside.shared.Csv;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Examples of one intent out of a file: all of them, or none where one cannot be. */
@ApplicationScoped
@Path("/{tenant}/intents")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class ExampleFilePages {

    private static final int MOST_ROWS = 5_000;

    private final Policies policies;
    private final IntentPages pages;
    private final Boards boards;
    private final Here here;

    @Inject
    public ExampleFilePages(Policies policies, IntentPages pages, Boards boards, Here here) {
        this.policies = policies;
        this.pages = pages;
        this.boards = boards;
        this.here = here;
    }

    /** The form is shown with them, to be looked through and saved. */
    @POST
    @Path("/{key}/examples")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("key") String key, List<EntityPart> parts) {
        Intent intent = policies.draft(here.tenantId()).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Utterance> added = utterances(ImportForm.of(parts).text());
        if (added.isEmpty()) {
            return Redirect.to(boards.base() + "/" + key, "routing.examples.none");
        }
        Set<Utterance> all = new LinkedHashSet<>(intent.utterances());
        all.addAll(added);
        return pages.edited(intent.change().utterances(List.copyOf(all)).build());
    }

    /** With a header that names the columns, else the first column in the business's language. */
    private List<Utterance> utterances(String text) {
        List<Csv.Row> rows = Csv.read(text, MOST_ROWS);
        int utterance = column(rows, "utterance");
        int language = column(rows, "language");
        List<Utterance> found = new ArrayList<>();
        for (Csv.Row row : rows.subList(utterance < 0 ? 0 : 1, rows.size())) {
            String said = row.cell(Math.max(0, utterance));
            String in = language < 0 ? "" : row.cell(language);
            if (!said.isEmpty()) {
                found.add(new Utterance(
                        here.tenant().languages().contains(in)
                                ? in
                                : here.tenant().language(),
                        said));
            }
        }
        return found;
    }

    private static int column(List<Csv.Row> rows, String name) {
        return rows.isEmpty()
                ? -1
                : rows.get(0).cells().stream().map(String::strip).toList().indexOf(name);
    }
}
