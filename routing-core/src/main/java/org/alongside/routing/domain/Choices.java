package org.alongside.routing.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.routing.Choice;

/**
 * Which of the choices that were offered a contact takes: by its words, or by its number where there are no buttons.
 */
public final class Choices {

    private Choices() {}

    /** @return the choice's intent; empty when they wrote something else, to be read as any other message */
    public static Optional<String> taken(String text, List<Choice> offered) {
        String said = bare(text);
        return IntStream.range(0, offered.size())
                .filter(at -> said.equals(bare(offered.get(at).label())) || said.equals(Integer.toString(at + 1)))
                .mapToObj(at -> offered.get(at).intent())
                .findFirst();
    }

    private static String bare(String text) {
        return PlainText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
