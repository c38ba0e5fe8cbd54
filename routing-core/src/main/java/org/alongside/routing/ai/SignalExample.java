package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.routing.SignalKind;
import org.jspecify.annotations.Nullable;

/**
 * A line that we wrote: it shows a signal, or seems to and does not.
 *
 * @param kind that it shows; null if it shows none of ours
 */
record SignalExample(@Nullable SignalKind kind, String text) {

    static final List<String> LANGUAGES = List.of("en", "es", "pt");

    boolean shows(SignalKind wanted) {
        return kind == wanted;
    }

    /** Ours of all kinds but that one. */
    static List<SignalExample> besides(SignalKind left) {
        List<SignalExample> all = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            if (kind.worded() && kind != left) {
                LANGUAGES.forEach(language -> all.addAll(of(kind, language)));
            }
        }
        return all;
    }

    /** Ours of one language: {@code + line} shows the signal, {@code - line} does not. */
    static List<SignalExample> of(SignalKind kind, String language) {
        List<SignalExample> examples = new ArrayList<>();
        for (String line : Resources.lines("/signals/" + language + "/" + file(kind) + ".examples.txt")) {
            examples.add(read(kind, line));
        }
        return examples;
    }

    static SignalExample read(SignalKind kind, String line) {
        return new SignalExample(line.startsWith("+ ") ? kind : null, line.substring(2));
    }

    static String file(SignalKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
