package org.alongside.knowledge.domain;

/**
 * About how many pieces a text is for a language model, without asking one: passages are cut in a process that has
 * none, and a business may have connected any. A word of up to six letters is one piece, and each four letters more are
 * another; digits go by threes, and every sign is one. On English help pages that is within a tenth of what the
 * built-in sentence model counts, which reads 250 pieces; on Spanish and Portuguese it is near what large models count.
 */
final class Tokens {

    private static final int LETTERS_OF_ONE = 6;
    private static final int LETTERS_MORE = 4;
    private static final int DIGITS = 3;

    private Tokens() {}

    static int count(String text) {
        int tokens = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = endOfRun(text, at);
            tokens += pieces(c, end - at);
            at = end;
        }
        return tokens;
    }

    private static int pieces(int first, int length) {
        if (Character.isDigit(first)) {
            return (length + DIGITS - 1) / DIGITS;
        }
        return 1 + Math.max(0, length - LETTERS_OF_ONE + LETTERS_MORE - 1) / LETTERS_MORE;
    }

    /** A run of letters, a run of digits, or one sign. */
    private static int endOfRun(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        boolean letters = Character.isLetter(first) && !Character.isIdeographic(first);
        boolean digits = Character.isDigit(first);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean goesOn = letters
                    ? (Character.isLetter(c) && !Character.isIdeographic(c))
                            || Character.getType(c) == Character.NON_SPACING_MARK
                    : digits && Character.isDigit(c);
            if (!goesOn) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
