package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent gets with a conversation, so that the contact never has to repeat anything.
 *
 * @param need in the contact's own words
 * @param fields collected so far, by name
 * @param fieldTurns sequence of the message that each field came from, as far as that is known
 * @param passages shown to the contact
 * @param earlier conversations of the same contact
 */
public record HandoffPackage(
        String need,
        String summary,
        Map<String, String> fields,
        Map<String, Long> fieldTurns,
        List<Citation> passages,
        List<Reason> reasons,
        String suggestedStep,
        List<ConversationRow> earlier,
        Instant offeredAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> promisedAt) {}
