package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.alongside.routing.ConversationId;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;

/**
 * Who may do something with a conversation. In the transaction that does it; the conversation is locked from then on.
 */
@ApplicationScoped
class Holding {

    private final ConversationStore conversations;
    private final MoveStore moves;
    private final TakingOver takingOver;
    private final Members members;

    @Inject
    Holding(ConversationStore conversations, MoveStore moves, TakingOver takingOver, Members members) {
        this.conversations = conversations;
        this.moves = moves;
        this.takingOver = takingOver;
        this.members = members;
    }

    Conversation open(TenantId tenant, ConversationId id) {
        Conversation conversation = conversations.locked(tenant, id);
        if (!conversation.open()) {
            throw new RefusedException("routing.conversation.closed");
        }
        return conversation;
    }

    /** Open, and in no other agent's hands. */
    Conversation free(TenantId tenant, ConversationId id, MemberId agent) {
        Conversation conversation = open(tenant, id);
        if (conversation.heldByAnother(agent)) {
            throw new RefusedException(
                    "routing.conversation.taken",
                    name(tenant, conversation.assignee().orElseThrow()));
        }
        return conversation;
    }

    /** The open conversation in this agent's hands; taken if no other agent has it. */
    Conversation mine(TenantId tenant, ConversationId id, MemberId agent, Instant now) {
        Conversation conversation = free(tenant, id, agent);
        takingOver.take(tenant, conversation, agent, now);
        moves.attended(tenant, id);
        return conversation.acceptedBy(agent);
    }

    String name(TenantId tenant, MemberId member) {
        return members.byId(tenant, member).name();
    }
}
