package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alongside.routing.ConversationSearch.Piece;

/** Texts as they are looked for: their words without capitals and accents. */
public final class SearchWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ID =
            Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{4}(\\p{XDigit}{8})\\b");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    /** Of one text; a mail may be as long as a chapter. */
    private static final int MOST = 400;

    private static final int BEFORE = 40;
    private static final int EXCERPT = 160;

    private SearchWords() {}

    /** Each once, in their order; those of one letter are left out. An id counts as the number of its case. */
    public static List<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(ID.matcher(text).replaceAll("$1"))
                .results()
                .map(found -> folded(found.group()))
                .filter(word -> word.length() >= SHORTEST)
                .limit(MOST)
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static String folded(String word) {
        String folded = PlainText.fold(word);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }

    /** What of the text to show: from shortly before the first word that begins with one of these, hits told apart. */
    public static List<Piece> excerpt(String text, List<String> words) {
        List<MatchResult> hits = WORD.matcher(text)
                .results()
                .filter(found -> words.stream().anyMatch(folded(found.group())::startsWith))
                .toList();
        int from = hits.isEmpty() ? 0 : beginning(text, hits.get(0).start());
        int until = Math.min(text.length(), from + EXCERPT);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        add(pieces, from > 0 ? "… " : "", false);
        for (MatchResult hit : hits) {
            if (hit.end() <= until) {
                add(pieces, text.substring(at, hit.start()), false);
                add(pieces, hit.group(), true);
                at = hit.end();
            }
        }
        add(pieces, text.substring(at, until) + (until < text.length() ? "…" : ""), false);
        return pieces;
    }

    /** At a word's beginning. */
    private static int beginning(String text, int hit) {
        if (hit <= BEFORE) {
            return 0;
        }
        int space = text.indexOf(' ', hit - BEFORE);
        return space < 0 || space >= hit ? hit : space + 1;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
