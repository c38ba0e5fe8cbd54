package org.alongside.routing.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a message reads as all that somebody wants to say for the moment: a sentence with its end, or so many words
 * that whoever goes on would need longer than anybody waits for. A piece ("I have", "a problem", "and my card,") is
 * none.
 */
public final class WholeThought {

    private static final int ENOUGH_WITH_AN_END = 4;
    private static final int ENOUGH = 7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern ENDS = Pattern.compile("[.!?][\"”’)»]*$");
    private static final Pattern GOES_ON = Pattern.compile("(\\.\\.+|…|[,:;—–-])$");

    /** After these something follows: English, then Spanish, then Portuguese. */
    private static final Set<String> JOINING =
            Set.of(("and but or because so that to the a an my your with for of in on at from if when is are was it's i"
                            + " y pero o u porque que de del la el los las mi su con para por si cuando un una es en al"
                            + " e mas ou do da dos das os as minha meu com um uma ao à no na se quando é")
                    .split(" "));

    private WholeThought() {}

    public static boolean is(String text) {
        String said = text.strip();
        List<String> words = WORD.matcher(said)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty() || GOES_ON.matcher(said).find()) {
            return false;
        }
        return ENDS.matcher(said).find()
                ? words.size() >= ENOUGH_WITH_AN_END
                : words.size() >= ENOUGH && !JOINING.contains(words.get(words.size() - 1));
    }
}
