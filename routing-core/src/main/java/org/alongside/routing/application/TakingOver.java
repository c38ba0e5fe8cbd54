package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

/** An agent takes a conversation: out of the queue, from the assistant in mid-sentence, or from a colleague. */
@ApplicationScoped
class TakingOver {

    private final ConversationStore conversations;
    private final HandoffStore handoffs;
    private final ComparingDrafts comparing;
    private final DeskRecord record;

    @Inject
    TakingOver(ConversationStore conversations, HandoffStore handoffs, ComparingDrafts comparing, DeskRecord record) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.comparing = comparing;
        this.record = record;
    }

    /** Does nothing when the agent has it. */
    void take(TenantId tenant, Conversation before, MemberId agent, Instant now) {
        Conversation mine = before.acceptedBy(agent);
        if (mine.equals(before)) {
            return;
        }
        conversations.save(tenant, mine, now);
        if (before.owner() == Owner.ASSISTANT) {
            // Nobody offered it, and yet a person was needed.
            record.happened(tenant, mine, Kind.HANDOFF_OFFERED, "handoff-offered", Map.of("rule", "taken-over"), now);
        }
        boolean handoff = handoffs.accepted(tenant, before.id(), agent, now);
        Map<String, String> data = Map.of("member", agent.toString());
        if (handoff || before.owner() != Owner.AGENT) {
            record.happened(tenant, mine, Kind.HANDOFF_ACCEPTED, "handoff-accepted", data, now);
        } else {
            comparing.transferred(tenant, mine, agent, now);
            Map<String, String> both = Map.of(
                    "member",
                    agent.toString(),
                    "from",
                    before.assignee().map(MemberId::toString).orElse(""));
            record.happened(tenant, mine, Kind.TRANSFERRED, "transferred", both, now);
        }
    }
}
