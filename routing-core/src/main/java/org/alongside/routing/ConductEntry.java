package org.alongside.routing;

import java.util.Map;
import java.util.Optional;

/**
 * One step for the conduct chain.
 *
 * @param kind such as {@code decision}, {@code reply}, {@code handoff-offered}, {@code closed},
 *     {@code policy-published}
 * @param facts what may be kept for ever: ids, names of rules, numbers as text
 * @param personal what a person wrote or is: kept encrypted under the contact's key, so that erasing the key erases it
 */
public record ConductEntry(
        String kind,
        Optional<ConversationId> conversation,
        Optional<ContactId> contact,
        Map<String, String> facts,
        Map<String, String> personal) {}
