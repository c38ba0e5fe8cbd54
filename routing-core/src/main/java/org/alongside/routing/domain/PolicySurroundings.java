package org.alongside.routing.domain;

import java.util.List;
import java.util.Set;

/**
 * What else a business has that its intents may name.
 *
 * @param languages in which utterances may be, ISO 639-1
 * @param approvedReplies keys of the approved replies that there are
 * @param tools names of the tools that are registered
 */
public record PolicySurroundings(List<String> languages, Set<String> approvedReplies, Set<String> tools) {

    /** A business with neither approved replies nor tools. */
    public static PolicySurroundings speaking(String... languages) {
        return new PolicySurroundings(List.of(languages), Set.of(), Set.of());
    }
}
