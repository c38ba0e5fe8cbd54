package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;
import org.alongside.tenant.ChannelKind;

/**
 * A conversation as lists show it.
 *
 * @param intent key, or empty
 * @param tier of the intent, or none
 * @param reason name of the rule that named the last decision, or empty
 * @param preview start of the last message that a person or the assistant wrote
 * @param promisedAt when a person was promised, while one is waited for
 * @param assignee name of the agent, or empty
 */
public record ConversationRow(
        ConversationId id,
        String contactName,
        String inboxName,
        ChannelKind channel,
        String language,
        Owner owner,
        boolean open,
        String intent,
        Optional<IntentTier> tier,
        String reason,
        String preview,
        Instant lastAt,
        Optional<Instant> waitingSince,
        Optional<Instant> promisedAt,
        String assignee,
        Snooze snooze) {}
