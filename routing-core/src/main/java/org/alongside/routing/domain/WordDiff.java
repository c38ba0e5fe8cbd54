package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.DraftComparison.Piece;

/** Two texts beside each other: which words of each stand in the other too, in the same order. */
public final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    /** Beyond that the table of a comparison grows too large; the rest counts as different. */
    private static final int MOST_WORDS = 1_500;

    private final List<String> one;
    private final List<String> other;
    private final int[][] common;

    private WordDiff(String one, String other) {
        this.one = words(one);
        this.other = words(other);
        this.common = table(this.one, this.other);
    }

    public static WordDiff of(String one, String other) {
        return new WordDiff(one, other);
    }

    /**
     * Share of words that both have, 0..1: {@code 2 * common / (words of one + words of other)}; 1 for two empty ones.
     */
    public double likeness() {
        int all = one.size() + other.size();
        return all == 0 ? 1 : 2.0 * common[0][0] / all;
    }

    /** The first text; what differs is not in the second. */
    public List<Piece> first() {
        return pieces(true);
    }

    /** The second text; what differs is not in the first. */
    public List<Piece> second() {
        return pieces(false);
    }

    private List<Piece> pieces(boolean first) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && alike(one.get(i), other.get(j))) {
                add(pieces, (first ? one : other).get(first ? i : j), false);
                i++;
                j++;
            } else if (j == other.size() || i < one.size() && common[i + 1][j] >= common[i][j + 1]) {
                if (first) {
                    add(pieces, one.get(i), true);
                }
                i++;
            } else {
                if (!first) {
                    add(pieces, other.get(j), true);
                }
                j++;
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String word, boolean differs) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).differs() == differs) {
            pieces.set(last, new Piece(pieces.get(last).text() + word, differs));
        } else {
            pieces.add(new Piece(word, differs));
        }
    }

    private static int[][] table(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = alike(one.get(i), other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean alike(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(matcher.group());
            end = matcher.end();
        }
        if (end < text.length()) {
            words.add(text.substring(end));
        }
        return words;
    }
}
