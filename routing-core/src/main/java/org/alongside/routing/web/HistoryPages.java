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
import org.alongside.routing.DraftHistory;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What was done to the draft, and the way back. */
@ApplicationScoped
@Path("/{tenant}/intents/history")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class HistoryPages {

    private static final int SHOWN = 100;

    private final DraftHistory history;
    private final Policies policies;
    private final Boards boards;
    private final Here here;

    @Inject
    public HistoryPages(DraftHistory history, Policies policies, Boards boards, Here here) {
        this.history = history;
        this.policies = policies;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public HistoryPage all() {
        List<Intent> draft = policies.draft(here.tenantId());
        List<DraftStep> steps = history.recent(here.tenantId(), SHOWN).stream()
                .map(change -> boards.step(change, draft))
                .toList();
        int newest = steps.isEmpty() ? 0 : steps.get(0).change().number();
        return new HistoryPage(steps, newest, boards.mayEdit(), boards.base(), boards.base() + "/history");
    }

    /** Takes the newest change back, if it is the one that the person saw. */
    @POST
    @Path("/undo")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@FormParam("number") @DefaultValue("0") int number) {
        try {
            history.undo(here.tenantId(), number, here.member().username());
            return Redirect.to(boards.base(), "routing.draft.undone");
        } catch (RefusedException changed) {
            return Redirect.to(boards.base(), changed.messageKey());
        }
    }

    @POST
    @Path("/{number}")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response returnTo(@PathParam("number") int number) {
        history.returnTo(here.tenantId(), number, here.member().username());
        return Redirect.to(boards.base(), "routing.draft.returned");
    }
}
