package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts that words of our languages play, read from {@code signals/<language>/parts.txt}: a line is a {@link Part}
 * and its words (lower case, no accents), an asterisk behind one that begins others; a tilde behind the part takes
 * words with a slip of one letter too. A word may play several, in one language or in several. Thread-safe.
 */
final class Parts {

    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_BEGINNING = 12;

    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    /** By first and by second letter, for the slip may be in the first. */
    private final Map<Character, List<String>> misspelt = new HashMap<>();

    static Parts ofOurLanguages() {
        var parts = new Parts();
        for (String language : SignalExample.LANGUAGES) {
            Resources.lines("/signals/" + language + "/parts.txt").forEach(parts::read);
        }
        return parts;
    }

    private void read(String line) {
        String[] written = line.split(" ");
        boolean tolerant = written[0].endsWith("~");
        Part part = Part.valueOf(written[0].replace("~", ""));
        for (int i = 1; i < written.length; i++) {
            String word = written[i];
            if (word.endsWith("*")) {
                beginnings.merge(word.substring(0, word.length() - 1), part.bit(), (one, other) -> one | other);
                continue;
            }
            parts.merge(word, part.bit(), (one, other) -> one | other);
            if (tolerant && word.length() >= SHORTEST_MISSPELT) {
                put(word.charAt(0), word);
                put(word.charAt(1), word);
            }
        }
    }

    private void put(char letter, String word) {
        misspelt.computeIfAbsent(letter, l -> new ArrayList<>()).add(word);
    }

    /** The parts as {@link Part#bit bits}. What is a filler and something else too is not passed over. */
    int of(String word) {
        Integer known = parts.get(word);
        if (known == null) {
            int begun = ofBeginning(word);
            return begun == 0 ? ofMisspelt(word) : begun;
        }
        return known == Part.FILLER.bit() ? known : known & ~Part.FILLER.bit();
    }

    /** None is no part. */
    private int ofBeginning(String word) {
        int found = 0;
        for (int length = SHORTEST_BEGINNING; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
            found |= beginnings.getOrDefault(word.substring(0, length), 0);
        }
        return found;
    }

    private int ofMisspelt(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return Part.NUMBER.bit();
        }
        for (int i = 0; i < Math.min(2, word.length()); i++) {
            for (String wanted : misspelt.getOrDefault(word.charAt(i), List.of())) {
                if (PhraseTerm.isOneSlipAway(word, wanted)) {
                    return parts.get(wanted) & ~Part.FILLER.bit();
                }
            }
        }
        return Part.OTHER.bit();
    }
}
