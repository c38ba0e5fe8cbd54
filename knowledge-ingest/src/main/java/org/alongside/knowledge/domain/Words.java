package org.alongside.knowledge.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts long text between sentences, into pieces of so many {@link Tokens}. */
final class Words {

    private Words() {}

    /** Pieces of at most so many tokens; only a sentence that is longer alone is cut inside. */
    static List<String> split(String text, int most) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int tokens = 0;
        for (String sentence : sentences(text, most)) {
            int more = Tokens.count(sentence);
            if (tokens > 0 && tokens + more > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                tokens = 0;
            }
            piece.append(piece.isEmpty() ? "" : " ").append(sentence);
            tokens += more;
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
            if (Tokens.count(sentence) > most) {
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
        int tokens = 0;
        for (String word : sentence.split("\\s+")) {
            int more = Tokens.count(word);
            if (!part.isEmpty() && tokens + more > most) {
                parts.add(String.join(" ", part));
                part.clear();
                tokens = 0;
            }
            part.add(word);
            tokens += more;
        }
        if (!part.isEmpty()) {
            parts.add(String.join(" ", part));
        }
        return parts;
    }
}
