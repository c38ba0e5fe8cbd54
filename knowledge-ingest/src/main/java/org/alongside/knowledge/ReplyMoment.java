package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known when something is to be said.
 *
 * @param market of the contact; empty when it is unknown, and then only what holds everywhere is said
 * @param open whether people are there by the business hours
 * @param highValue whether the contact is of the segment that the business looks after
 * @param audience CUSTOMERS for what the assistant says itself, AGENTS_ONLY for a draft
 * @param values of fields by name, lower_snake_case: what the contact said, and what is known of contact and business
 * @param said texts of the assistant in this conversation, not to be repeated
 */
public record ReplyMoment(
        String language,
        String market,
        Instant at,
        boolean open,
        boolean highValue,
        Audience audience,
        Map<String, String> values,
        List<String> said) {

    public ReplyMoment {
        values = Map.copyOf(values);
        said = List.copyOf(said);
    }
}
