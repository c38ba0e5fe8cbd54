package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Publications;
import org.alongside.routing.Publications.Release;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Where a draft becomes what decides. */
@ApplicationScoped
@Path("/{tenant}/intents/publish")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class PublishPages {

    private static final int UNPROCESSABLE = 422;
    private static final int VERSIONS = 50;

    private final Publications publications;
    private final ChangeLines lines;
    private final Boards boards;
    private final Here here;

    @Inject
    public PublishPages(Publications publications, ChangeLines lines, Boards boards, Here here) {
        this.publications = publications;
        this.lines = lines;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public PublishPage prepare() {
        return page("", "", null);
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @FormParam("comment") @DefaultValue("") String comment, @FormParam("from") @DefaultValue("") String from) {
        try {
            publications.publish(
                    here.tenantId(), new Release(here.member().username(), comment.strip(), instant(from.strip())));
            return Redirect.to(boards.base() + "/publish");
        } catch (RefusedException refused) {
            String field = refused.messageKey().endsWith(".past") ? "from" : "comment";
            return Response.status(UNPROCESSABLE)
                    .entity(page(comment, from, Refusal.of(refused, field)))
                    .build();
        }
    }

    /** As the business's clocks show it. */
    private Optional<Instant> instant(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(typed)
                            .atZone(here.tenant().zone())
                            .toInstant());
        } catch (DateTimeException none) {
            throw new RefusedException("routing.publish.fault.past");
        }
    }

    private PublishPage page(String comment, String from, @Nullable Refusal refusal) {
        return new PublishPage(
                lines.of(publications.draftChanges(here.tenantId()), List.of()),
                publications.findings(here.tenantId()),
                publications.versions(here.tenantId(), VERSIONS),
                comment,
                from,
                refusal,
                boards.publication().here(),
                boards.mayEdit(),
                here.tenant().zone().getId(),
                "/" + here.tenant().slug(),
                boards.base());
    }
}
