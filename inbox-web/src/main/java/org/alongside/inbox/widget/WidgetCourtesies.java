package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.alongside.inbox.live.LiveHub;
import org.alongside.inbox.live.News;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Owner;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/** What makes a chat pleasant and is no message: that somebody types, has read, or looks back. */
@ApplicationScoped
@Path("/widget/{key}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WidgetCourtesies {

    /** How far the visitor has read, on a page that they see. */
    public record Seen(@Nullable String conversation, long sequence) {}

    private final Inboxes inboxes;
    private final Conversations conversations;
    private final Deliveries deliveries;
    private final Visitors visitors;
    private final LiveHub live;
    private final Clock clock;

    @Inject
    public WidgetCourtesies(
            Inboxes inboxes,
            Conversations conversations,
            Deliveries deliveries,
            Visitors visitors,
            LiveHub live,
            Clock clock) {
        this.inboxes = inboxes;
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.visitors = visitors;
        this.live = live;
        this.clock = clock;
    }

    /** Told to agents only where a person has the conversation; nothing is stored. */
    @POST
    @Path("/typing")
    public void types(@PathParam("key") String key, @BeanParam Who who) {
        Inbox inbox = inbox(key);
        TenantId tenant = inbox.tenant();
        conversations
                .ofContact(tenant, visitors.of(inbox, who), Long.MAX_VALUE)
                .filter(view -> view.open() && view.owner() != Owner.ASSISTANT)
                .ifPresent(view ->
                        live.tell(News.typing(News.Kind.CONTACT_TYPES, tenant, view.conversation(), view.contact())));
    }

    @POST
    @Path("/read")
    public void read(@PathParam("key") String key, @BeanParam Who who, Seen seen) {
        Inbox inbox = inbox(key);
        ContactKey contact = visitors.of(inbox, who);
        if (seen.conversation() == null) {
            throw new NotFoundException();
        }
        deliveries.read(
                inbox.tenant(),
                contact,
                ConversationId.fromString(seen.conversation()),
                seen.sequence(),
                clock.instant());
    }

    /** The conversation before that one; an empty one if there is none. */
    @GET
    @Path("/conversations/{conversation}/before")
    public WidgetConversation before(
            @PathParam("key") String key, @BeanParam Who who, @PathParam("conversation") ConversationId conversation) {
        Inbox inbox = inbox(key);
        return conversations
                .ofContactBefore(inbox.tenant(), visitors.of(inbox, who), conversation)
                .map((ContactView view) -> WidgetConversation.of(view, key, Optional.empty()))
                .orElse(WidgetConversation.NONE);
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }
}
