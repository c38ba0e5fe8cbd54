package org.alongside.inbox.channel.email;

import java.util.Locale;
import java.util.Set;

/** The short answer by which a contact gets a person, in every language at once. */
final class PersonWords {

    private static final Set<String> WORDS =
            Set.of("person", "human", "agent", "persona", "humano", "agente", "pessoa", "atendente");

    private PersonWords() {}

    /** Whether the first line that says anything is the word alone. */
    static boolean ask(String said) {
        return said.lines()
                .map(line -> line.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(WORDS::contains)
                .isPresent();
    }
}
