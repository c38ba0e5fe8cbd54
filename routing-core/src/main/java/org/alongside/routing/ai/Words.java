package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.domain.PlainText;

/**
 * The words of a message as a list of patterns sees them: plain, without apostrophes, and with letters that were held
 * down ("pleeease") written once; each with its place in the message.
 */
final class Words {

    private static final int LONGEST_TEXT = 16_000;
    private static final int END = 4_000;
    private static final String ENDS_SENTENCE = ".!?;:\n…¿¡";
    private static final String ENDS_CLAUSE = ",()–—";

    /**
     * @param opens whether a new sentence begins with it
     * @param beginsClause whether any mark of punctuation stands before it, or nothing
     */
    record Word(String plain, int start, int end, boolean opens, boolean beginsClause) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    /** Of each choice of words that takes slips too, where it was looked for: 1 found, -1 not. */
    private final Map<PhraseTerm, byte[]> looked = new IdentityHashMap<>();

    private Words(String text) {
        this.text = text;
    }

    static Words of(String message) {
        var words = new Words(message.length() > LONGEST_TEXT ? ends(message) : message);
        words.read();
        return words;
    }

    /** Who writes a book says what matters at its beginning or at its end. */
    private static String ends(String message) {
        return message.substring(0, LONGEST_TEXT - END) + "\n…\n" + message.substring(message.length() - END);
    }

    private void read() {
        boolean opens = true;
        boolean beginsClause = true;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && belongs(end, at)) {
                end++;
            }
            if (end > at) {
                words.add(new Word(plain(text.substring(at, end)), at, end, opens, beginsClause));
                opens = false;
                beginsClause = false;
                at = end;
            } else {
                opens |= ENDS_SENTENCE.indexOf(text.charAt(at)) >= 0;
                beginsClause |= opens || ENDS_CLAUSE.indexOf(text.charAt(at)) >= 0;
                at++;
            }
        }
    }

    private boolean belongs(int at, int start) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || at > start && isApostrophe(c) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '´' || c == '`';
    }

    private static String plain(String word) {
        String folded = PlainText.fold(word);
        var plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int size = plain.length();
            boolean held = size > 0
                    && plain.charAt(size - 1) == c
                    && Character.isLetter(c)
                    && (i + 1 < folded.length() && folded.charAt(i + 1) == c || i > 1 && folded.charAt(i - 2) == c);
            if (!held && !isApostrophe(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    int count() {
        return words.size();
    }

    String plain(int index) {
        return words.get(index).plain();
    }

    /** Not for several threads at once. */
    boolean fits(int index, PhraseTerm term) {
        if (term.similar().isEmpty()) {
            return term.fits(plain(index));
        }
        byte[] known = looked.computeIfAbsent(term, t -> new byte[words.size()]);
        if (known[index] == 0) {
            known[index] = (byte) (term.fits(plain(index)) ? 1 : -1);
        }
        return known[index] > 0;
    }

    boolean opens(int index) {
        return words.get(index).opens();
    }

    boolean beginsClause(int index) {
        return words.get(index).beginsClause();
    }

    /** The message's own words, from one to before another. */
    String said(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
