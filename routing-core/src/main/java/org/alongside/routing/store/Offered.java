package org.alongside.routing.store;

import java.util.List;
import org.alongside.routing.Choice;

/** Choices as they stand in a {@code text[]}: a key has no tab, so the first one ends it. */
final class Offered {

    private Offered() {}

    static List<String> rows(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.intent() + "\t" + choice.label())
                .toList();
    }

    static List<Choice> choices(List<String> rows) {
        return rows.stream()
                .map(row -> row.split("\t", 2))
                .map(parts -> new Choice(parts[0], parts[1]))
                .toList();
    }
}
