package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationMoves;
import org.alongside.routing.Conversations;
import org.alongside.routing.Conversations.Box;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.alongside.tenant.Hours;
import org.alongside.tenant.MemberId;

/** Where agents let conversations go: to rest, to a colleague, back to the assistant, and back from a mistake. */
@ApplicationScoped
@Path("/{tenant}/inbox")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class MoveActions {

    private final ConversationMoves moves;
    private final Conversations conversations;
    private final Hours hours;
    private final Acting acting;
    private final Here here;
    private final Clock clock;

    @Inject
    public MoveActions(
            ConversationMoves moves, Conversations conversations, Hours hours, Acting acting, Here here, Clock clock) {
        this.moves = moves;
        this.conversations = conversations;
        this.hours = hours;
        this.acting = acting;
        this.here = here;
        this.clock = clock;
    }

    /** @param own local date and time, when the agent chose their own */
    @POST
    @Path("/{conversation}/snooze")
    public Response snooze(
            @PathParam("conversation") ConversationId id,
            @FormParam("choice") @DefaultValue("AN_HOUR") SnoozeChoice choice,
            @FormParam("own") @DefaultValue("") String own) {
        return acting.act(
                id,
                Box.SNOOZED,
                () -> moves.snooze(tenant(), id, me(), choice.until(clock.instant(), hours.of(tenant()), own)));
    }

    @POST
    @Path("/{conversation}/wake")
    public Response wake(@PathParam("conversation") ConversationId id) {
        return acting.act(id, Box.MINE, () -> moves.wake(tenant(), id, me()));
    }

    @POST
    @Path("/{conversation}/transfer")
    public Response transfer(
            @PathParam("conversation") ConversationId id,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("note") @DefaultValue("") String note) {
        conversations.byId(tenant(), id);
        return acting.act(id, Box.OPEN, () -> moves.transfer(tenant(), id, me(), new MemberId(Ids.parse(to)), note));
    }

    @POST
    @Path("/{conversation}/hand-back")
    public Response handBack(
            @PathParam("conversation") ConversationId id, @FormParam("reason") @DefaultValue("") String reason) {
        conversations.byId(tenant(), id);
        return acting.act(id, Box.OPEN, () -> moves.handBack(tenant(), id, me(), reason));
    }

    @POST
    @Path("/{conversation}/undo")
    public Response undo(@PathParam("conversation") ConversationId id) {
        return acting.act(id, Box.MINE, () -> moves.undoClosing(tenant(), id, me()));
    }

    @POST
    @Path("/{conversation}/retry")
    public Response retry(
            @PathParam("conversation") ConversationId id, @FormParam("message") @DefaultValue("") String message) {
        return acting.act(id, Box.OPEN, () -> moves.retry(tenant(), id, me(), Ids.parse(message)));
    }

    private TenantId tenant() {
        return here.tenantId();
    }

    private MemberId me() {
        return here.member().id();
    }
}
