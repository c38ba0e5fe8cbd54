package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that no business is asked about, in all our languages; {@code {a|b}} in a line stands for one line with each.
 */
final class BackgroundLines {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private BackgroundLines() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (String line : Resources.lines("/background/" + language + ".txt")) {
                expand(line, all);
            }
        }
        return all;
    }

    private static void expand(String line, List<String> into) {
        int from = line.indexOf('{');
        int to = line.indexOf('}', from);
        if (from < 0 || to < 0) {
            into.add(line);
            return;
        }
        for (String choice : line.substring(from + 1, to).split("\\|")) {
            expand(line.substring(0, from) + choice + line.substring(to + 1), into);
        }
    }
}
