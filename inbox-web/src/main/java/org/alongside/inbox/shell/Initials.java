package org.alongside.inbox.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** At most two letters that stand for a name in a small round picture. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
