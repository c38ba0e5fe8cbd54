package org.alongside.routing.domain;

import java.util.Locale;
import java.util.Set;

/** The word by which a contact ends all questions, in any of our languages. Pure. */
public final class StopWord {

    private static final int LONGEST = 20;
    private static final Set<String> WORDS = Set.of("stop", "unsubscribe", "baja", "parar", "sair");

    private StopWord() {}

    /** Whether the whole message is that word, whatever its case and punctuation. */
    public static boolean is(String text) {
        return text.length() <= LONGEST
                && WORDS.contains(text.replaceAll("[\\p{Punct}\\p{Space}¡]", "").toLowerCase(Locale.ROOT));
    }
}
