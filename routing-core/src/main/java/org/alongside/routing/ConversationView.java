package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation with everything in view, for agents.
 *
 * @param epoch grows with every change of owner; commands that carry an older one are refused
 * @param taken while an agent has it who took it from another
 * @param undoable whether its closing can still be taken back
 * @param handoff present from the first handoff on
 * @param draft the newest one that was neither sent nor discarded
 */
public record ConversationView(
        ConversationRow row,
        ContactId contact,
        long epoch,
        Optional<UUID> assigneeMember,
        Optional<Taking> taken,
        boolean undoable,
        Instant openedAt,
        Optional<Outcome> outcome,
        List<Message> messages,
        List<DecisionView> decisions,
        Optional<HandoffPackage> handoff,
        Optional<Draft> draft) {}
