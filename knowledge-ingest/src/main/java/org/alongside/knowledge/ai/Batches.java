package org.alongside.knowledge.ai;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Which texts are computed at once: those of one length, for shorter ones would have to be filled up. Who is with whom
 * goes by the texts themselves and not by their order, so one text more or less changes one batch and leaves the others
 * as they were.
 */
final class Batches {

    private static final int MOST_TEXTS = 32;
    /** Pieces of all texts of a batch: enough to save time, little memory. */
    private static final int MOST_PIECES = 1_024;
    /** Texts fall into batches by chance, so they are dealt to be filled so far. */
    private static final double FILLED = 0.75;

    private Batches() {}

    /** @param pieces the length of a text; equal texts are in their batch once */
    static List<List<String>> of(Collection<String> texts, ToIntFunction<String> pieces) {
        Map<Integer, TreeSet<String>> byLength = new TreeMap<>();
        for (String text : texts) {
            byLength.computeIfAbsent(pieces.applyAsInt(text), length -> new TreeSet<>())
                    .add(text);
        }
        List<List<String>> batches = new ArrayList<>();
        byLength.forEach((length, same) ->
                deal(same, Math.max(1, Math.min(MOST_TEXTS, MOST_PIECES / length)), batches));
        return batches;
    }

    private static void deal(TreeSet<String> texts, int most, List<List<String>> batches) {
        int count = 1;
        while (count * most * FILLED < texts.size()) {
            count *= 2;
        }
        List<List<String>> dealt = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dealt.add(new ArrayList<>());
        }
        for (String text : texts) {
            int hash = text.hashCode();
            dealt.get((hash ^ hash >>> 16) & count - 1).add(text);
        }
        dealt.removeIf(List::isEmpty);
        batches.addAll(dealt);
    }
}
