package org.alongside.knowledge.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Counts words, and cuts long text between sentences. */
final class Words {

    private Words() {}

    static int count(String text) {
        return new StringTokenizer(text).countTokens();
    }

    /** Pieces of at most so many words; only a sentence that is longer alone is cut inside. */
    static List<String> split(String text, int most) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int words = 0;
        for (String sentence : sentences(text, most)) {
            int more = count(sentence);
            if (words > 0 && words + more > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                words = 0;
            }
            piece.append(piece.isEmpty() ? "" : " ").append(sentence);
            words += more;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    static List<String> sentences(String text, int most) {
        List<String> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            String sentence = text.substring(start, end).strip();
            if (count(sentence) > most) {
                sentences.addAll(byWords(sentence, most));
            } else if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static List<String> byWords(String sentence, int most) {
        List<String> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : sentence.split("\\s+")) {
            part.add(word);
            if (part.size() == most) {
                parts.add(String.join(" ", part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(String.join(" ", part));
        }
        return parts;
    }
}
