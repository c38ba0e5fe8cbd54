package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.function.Function;
import org.alongside.routing.GuardResult;
import org.alongside.routing.RoutingDecision.Kind;

/**
 * One thing that a reply must not do.
 *
 * @param name also the message key {@code routing.rule.<name>}
 * @param limit the most that remains of the decision when it refuses: a draft for an agent, or not even that
 * @param doubt the words of the reply that it refuses, if any
 */
record Guard(String name, Kind limit, Function<Material, Optional<String>> doubt) {

    private static final int LONGEST_EVIDENCE = 160;

    /** What it refuses is still worth an agent's look. */
    static Guard drafts(String name, Function<Material, Optional<String>> doubt) {
        return new Guard(name, Kind.ASSIST, doubt);
    }

    /** What it refuses is shown to nobody. */
    static Guard discards(String name, Function<Material, Optional<String>> doubt) {
        return new Guard(name, Kind.ESCALATE, doubt);
    }

    GuardResult look(Material material) {
        return doubt.apply(material)
                .map(words -> new GuardResult(name, false, cut(words.strip())))
                .orElseGet(() -> new GuardResult(name, true, ""));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_EVIDENCE ? words : words.substring(0, LONGEST_EVIDENCE - 1) + "…";
    }
}
