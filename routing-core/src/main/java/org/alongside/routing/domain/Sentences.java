package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentences of a passage and how much each has to do with a question, by the beginnings of their words. */
public final class Sentences {

    private static final int STEM = 5;
    private static final int SHORTEST_WORD = 3;
    /** Small words say nothing about the subject. */
    private static final Set<String> SMALL = Set.of(
            "the", "and", "are", "was", "you", "your", "for", "with", "from", "that", "this", "what", "when", "where",
            "which", "who", "how", "can", "could", "would", "does", "did", "have", "has", "will", "but", "not", "any",
            "all", "our", "out", "que", "los", "las", "una", "uno", "por", "para", "con", "del", "como", "cuando",
            "cuanto", "donde", "puedo", "puede", "quiero", "esta", "este", "esto", "hay", "mas", "sus", "ser", "son",
            "uma", "dos", "das", "nos", "nas", "com", "quando", "quanto", "onde", "posso", "pode", "quero", "meu",
            "minha", "seu", "sua", "isso", "esse", "essa", "tem", "sao", "mis", "there", "their", "they", "been",
            "please", "favor", "want", "need");

    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || endsAt(text, i)) {
                String sentence =
                        text.substring(start, Math.min(i + 1, text.length())).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    /**
     * A full stop ends a sentence only before a gap and not after a single letter ("e.g.", "3.5"); no mark does before
     * a small letter: press "Forgotten it?" and type your address.
     */
    private static boolean endsAt(String text, int at) {
        char c = text.charAt(at);
        boolean mark = c == '.' || c == '!' || c == '?';
        boolean beforeGap = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        boolean afterLetter = c == '.'
                && (at < 2
                        || Character.isLetterOrDigit(text.charAt(at - 1))
                                && !Character.isLetterOrDigit(text.charAt(at - 2)));
        return mark && beforeGap && !afterLetter && !goesOn(text, at + 1);
    }

    /** Whether the next word of the line begins small. */
    private static boolean goesOn(String text, int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) != '\n' && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    public static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        String plain = PlainText.fold(text);
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean letter = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String stem = stem(plain.substring(start, i));
                if (!stem.isEmpty()) {
                    stems.add(stem);
                }
                start = -1;
            }
        }
        return stems;
    }

    /** The beginning of a word, folded; empty for one that says nothing about the subject. */
    public static String stem(String word) {
        if (word.length() < SHORTEST_WORD || SMALL.contains(word)) {
            return "";
        }
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** Share of the wanted stems that are there, 0..1. */
    public static double share(Set<String> wanted, Set<String> there) {
        return wanted.isEmpty() ? 0 : wanted.stream().filter(there::contains).count() / (double) wanted.size();
    }

    /**
     * Where the sentence stands that has most of the wanted stems; of equals the first, and no question if there is
     * another.
     */
    public static int nearest(List<String> sentences, Set<String> wanted) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            double share = share(wanted, stems(sentences.get(i)));
            if (share > most) {
                most = share;
                best = i;
            }
        }
        boolean question = sentences.get(best).endsWith("?") && best + 1 < sentences.size();
        return question ? best + 1 : best;
    }
}
