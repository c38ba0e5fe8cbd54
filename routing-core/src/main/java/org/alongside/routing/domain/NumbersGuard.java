package org.alongside.routing.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No amount, percentage, date or period of the assistant's own: each must stand where the reply has it from. */
public final class NumbersGuard {

    private NumbersGuard() {}

    /**
     * @param sources cited passages, approved replies, tool results, the contact's own words
     * @return the figures of the reply, as it says them, that stand in none of the sources; empty if all is well
     */
    public static List<String> unsupported(String reply, Collection<String> sources) {
        Set<Figure> known = new HashSet<>();
        sources.forEach(source -> known.addAll(Figure.in(source)));
        return Figure.in(reply).stream()
                .filter(figure -> !figure.standsIn(known))
                .map(Figure::said)
                .toList();
    }
}
