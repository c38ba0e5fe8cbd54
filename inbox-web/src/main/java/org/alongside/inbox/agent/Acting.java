package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations.Box;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;

/**
 * Does what an agent asks for. What is refused comes back with what was typed and why; the rest leads back to the
 * conversation.
 */
@ApplicationScoped
class Acting {

    private static final int UNPROCESSABLE = 422;

    private final InboxPages pages;
    private final Here here;

    @Inject
    Acting(InboxPages pages, Here here) {
        this.pages = pages;
        this.here = here;
    }

    /** @param next box that the conversation stands in afterwards */
    Response act(ConversationId id, Box next, Runnable action) {
        return act(id, next, "", () -> Composer.EMPTY, action);
    }

    /**
     * @param done what the address says of it, such as {@code &sent}, or empty
     * @param typed asked only if it is refused
     */
    Response act(ConversationId id, Box next, String done, Supplier<Composer> typed, Runnable action) {
        try {
            action.run();
        } catch (RefusedException refused) {
            Composer kept = typed.get().refused(refused.messageKey(), refused.arguments());
            return Response.status(UNPROCESSABLE)
                    .entity(pages.refused(id, next, kept))
                    .build();
        }
        return Redirect.to(inbox() + "/" + id + "?box=" + next + done);
    }

    String inbox() {
        return "/" + here.tenant().slug() + "/inbox";
    }
}
