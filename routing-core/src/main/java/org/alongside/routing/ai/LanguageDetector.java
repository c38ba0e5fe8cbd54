package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.domain.PlainText;

/**
 * Tells the language of a chat message by its small words and its letters. Made for short messages typed without
 * accents; says nothing rather than guess from a number or an "ok". Thread-safe; microseconds.
 */
public final class LanguageDetector {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "de", "it", "nl");
    private static final int LONGEST_TEXT = 1_000;
    private static final double ENOUGH = 0.3;
    private static final double CLEARLY = 1.0;

    /** Letters and letter groups that give a language away. */
    private static final Map<String, List<String>> MARKS = Map.of(
            "en", List.of("th", "wh", "ing ", "'s", "ight", "ould", "ck", " w"),
            "es",
                    List.of(
                            "ñ", "¿", "¡", "ción", "cion ", "ciones", "ll", "ue", "ió", " el ", " la ", " los ", " un ",
                            " y ", " en ", "dad ", "iendo", "ando ", "í", "ú", "ó", "á", "é"),
            "pt",
                    List.of(
                            "ã", "õ", "ç", "ção", "cao ", "coes ", "nh", "lh", "ão", "ões", "ê", "â", "ô", "à", " é ",
                            " o ", " os ", " as ", " um ", " em ", "ss", " me t", "ndo ", "dade ", "ei ", "í", "ú", "ó",
                            "á", "é"),
            "fr", List.of("ç", "eau", "oux", "è", "ê", "œ", "aux ", "qu'", " j'", " l'", " d'", "ez "),
            "de", List.of("ß", "ä", "ö", "sch", "ich ", "ung ", "ein"),
            "it", List.of("zion", "gli", "cch", "ggi", "tt", "è", "ò"),
            "nl", List.of("ij", "aa", "oo", "een", "sch", "cht"));

    private final Map<String, double[]> words = new HashMap<>();

    public LanguageDetector() {
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String line : Resources.lines("/languages/" + LANGUAGES.get(language) + ".txt")) {
                for (String word : line.split(" ")) {
                    words.computeIfAbsent(word, w -> new double[LANGUAGES.size()])[language] = 1;
                }
            }
        }
        words.values().forEach(LanguageDetector::share);
    }

    /** A word of several languages speaks for each of them, but less. */
    private static void share(double[] weights) {
        double count = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= count * count;
        }
    }

    /** ISO 639-1; {@code und} for one that we do not know at all; empty when the message shows none. */
    public Optional<String> detect(String message) {
        String text = message.length() > LONGEST_TEXT ? message.substring(0, LONGEST_TEXT) : message;
        if (isMostlyForeignScript(text)) {
            return Optional.of("und");
        }
        double[] scores = scores(text);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return scores[best] < ENOUGH ? Optional.empty() : Optional.of(LANGUAGES.get(best));
    }

    /**
     * The same for a tenant: of its languages the likeliest one, unless another is clearly likelier.
     *
     * @return one of {@code allowed}, {@code und} for any other, empty when the message shows none
     */
    public Optional<String> detect(String message, List<String> allowed) {
        Optional<String> free = detect(message);
        if (free.isEmpty() || allowed.contains(free.get()) || free.get().equals("und")) {
            return free;
        }
        double[] scores = scores(message);
        double foreign = scores[LANGUAGES.indexOf(free.get())];
        Optional<String> own = allowed.stream()
                .filter(LANGUAGES::contains)
                .max((a, b) -> Double.compare(scores[LANGUAGES.indexOf(a)], scores[LANGUAGES.indexOf(b)]));
        double ours = own.map(LANGUAGES::indexOf).map(i -> scores[i]).orElse(0.0);
        boolean close = ours > 0 && (ours > 0.6 * foreign || foreign - ours < CLEARLY);
        return close ? own : Optional.of("und");
    }

    private double[] scores(String message) {
        double[] scores = new double[LANGUAGES.size()];
        List<String> found = split(PlainText.fold(message));
        for (String word : found) {
            double[] weights = words.get(word);
            if (weights != null) {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += weights[i];
                }
            }
        }
        String padded = " " + message.toLowerCase(Locale.ROOT) + " ";
        for (int i = 0; i < scores.length; i++) {
            for (String mark : MARKS.get(LANGUAGES.get(i))) {
                scores[i] += padded.contains(mark) ? (mark.codePointAt(0) > 127 ? 0.6 : 0.2) : 0;
            }
        }
        return scores;
    }

    private static List<String> split(String plain) {
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean letter = i < plain.length() && (Character.isLetter(plain.charAt(i)) || plain.charAt(i) == '\'');
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                found.add(plain.substring(start, i).replace("'", ""));
                start = -1;
            }
        }
        return found;
    }

    private static boolean isMostlyForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                .count();
        return foreign * 2 > letters;
    }
}
