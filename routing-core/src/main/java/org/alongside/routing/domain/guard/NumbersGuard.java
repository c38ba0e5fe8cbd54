package org.alongside.routing.domain.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * No amount, percentage, date, period or number of the assistant's own: each must stand where the reply has it from.
 */
final class NumbersGuard {

    private NumbersGuard() {}

    static Optional<String> found(Material material) {
        Set<Figure> known = material.knownFigures();
        return Figure.in(material.reply().text()).stream()
                .filter(figure -> !figure.standsIn(known))
                .map(Figure::said)
                .findFirst();
    }

    /** @return the figures of the reply, as it says them, that stand in none of the sources */
    static List<String> unsupported(String reply, Collection<String> sources) {
        Set<Figure> known = new HashSet<>();
        sources.forEach(source -> known.addAll(Figure.in(source)));
        return Figure.in(reply).stream()
                .filter(figure -> !figure.standsIn(known))
                .map(Figure::said)
                .toList();
    }
}
