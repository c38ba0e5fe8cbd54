package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.alongside.inbox.live.LiveHub;
import org.alongside.inbox.live.News;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationView;
import org.alongside.routing.Conversations;
import org.alongside.tenant.Here;

/** Lets a contact who looks at the chat see that somebody writes to them. Nothing is stored. */
@ApplicationScoped
@Path("/{tenant}/inbox/{conversation}/typing")
public class TypingResource {

    private final Conversations conversations;
    private final LiveHub live;
    private final Here here;

    @Inject
    public TypingResource(Conversations conversations, LiveHub live, Here here) {
        this.conversations = conversations;
        this.live = live;
        this.here = here;
    }

    @POST
    public void types(@PathParam("conversation") ConversationId id) {
        ConversationView view = conversations.byId(here.tenantId(), id);
        live.tell(News.typing(News.Kind.AGENT_TYPES, here.tenantId(), id, view.contact()));
    }
}
