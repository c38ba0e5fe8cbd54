package org.alongside.routing.ai;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Our own messages with the signals that they show, by language. */
record Labelled(Set<String> signals, String text) {

    static List<Labelled> in(String language) {
        return Resources.lines("/signals/" + language + ".txt").stream()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Labelled(
                        parts[0].equals("-") ? Set.of() : new TreeSet<>(List.of(parts[0].split(","))), parts[1]))
                .toList();
    }
}
