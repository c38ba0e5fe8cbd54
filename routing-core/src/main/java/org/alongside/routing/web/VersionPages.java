package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Publications;
import org.alongside.routing.Publications.Release;
import org.alongside.routing.PublishedVersion;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What was published, and what can be done with it. */
@ApplicationScoped
@Path("/{tenant}/intents/versions/{number}")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class VersionPages {

    private static final int ALL = 10_000;

    private final Publications publications;
    private final ChangeLines lines;
    private final Boards boards;
    private final Here here;

    @Inject
    public VersionPages(Publications publications, ChangeLines lines, Boards boards, Here here) {
        this.publications = publications;
        this.lines = lines;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public VersionPage version(@PathParam("number") int number) {
        PublishedVersion version = publications.versions(here.tenantId(), ALL).stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new VersionPage(
                version,
                lines.of(publications.changesOf(here.tenantId(), number), List.of()),
                boards.mayEdit(),
                publish(),
                boards.base());
    }

    /** What it says is published anew, at once. */
    @POST
    @Path("/again")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@PathParam("number") int number, @FormParam("comment") @DefaultValue("") String comment) {
        publications.publishAgain(
                here.tenantId(), number, new Release(here.member().username(), comment.strip(), Optional.empty()));
        return Redirect.to(publish());
    }

    @POST
    @Path("/cancel")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("number") int number) {
        try {
            publications.cancel(here.tenantId(), number, here.member().username());
            return Redirect.to(publish(), "routing.publish.cancelled");
        } catch (RefusedException tooLate) {
            return Redirect.to(publish(), "routing.publish.tooLate");
        }
    }

    @POST
    @Path("/draft")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeIntoDraft(@PathParam("number") int number) {
        publications.takeIntoDraft(here.tenantId(), number, here.member().username());
        return Redirect.to(boards.base(), "routing.draft.taken");
    }

    private String publish() {
        return boards.base() + "/publish";
    }
}
