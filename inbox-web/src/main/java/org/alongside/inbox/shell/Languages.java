package org.alongside.inbox.shell;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that we speak, and which of them a reader gets: their choice first, then what the browser asks for,
 * then English.
 */
public final class Languages {

    public static final List<String> SPOKEN = List.of("en", "es", "pt");

    private Languages() {}

    public static Locale choose(Optional<String> chosen, Enumeration<Locale> asked) {
        return chosen.filter(SPOKEN::contains).map(Locale::forLanguageTag).orElseGet(() -> firstSpoken(asked));
    }

    private static Locale firstSpoken(Enumeration<Locale> asked) {
        while (asked.hasMoreElements()) {
            Locale wish = asked.nextElement();
            if (SPOKEN.contains(wish.getLanguage())) {
                return wish;
            }
        }
        return Locale.ENGLISH;
    }
}
