package org.alongside.knowledge.extract;

import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * A line of a PDF page as it was set.
 *
 * @param size of its largest letters, in points, rounded to halves
 * @param gap from the line before on the same page, in its own height; 0 for the first
 * @param cells its parts that wide gaps keep apart; one for running text
 */
record PdfLine(String text, int page, double size, boolean bold, double gap, List<Cell> cells) {

    /** @param start of its first letter, in points from the left */
    record Cell(String text, double start) {}

    private static final double NEW_PARAGRAPH = 1.6;
    private static final Pattern BULLET = Pattern.compile("\\s*([•▪●◦‣·\\-–*]|\\d{1,2}[.)])\\s+\\S");
    private static final Pattern MARK = Pattern.compile("^\\s*[•▪●◦‣·\\-–*]\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    int words() {
        return new StringTokenizer(text).countTokens();
    }

    boolean continues(PdfLine before) {
        boolean near = page == before.page ? gap < NEW_PARAGRAPH : Character.isLowerCase(text.charAt(0));
        return near && before.size == size && before.bold == bold;
    }

    boolean bullet() {
        return BULLET.matcher(text).lookingAt();
    }

    String withoutBullet() {
        return MARK.matcher(text).replaceFirst("").strip();
    }

    /** The same on every page but for its numbers: a running head or foot. */
    String shape() {
        return NUMBER.matcher(text).replaceAll("#").strip();
    }
}
