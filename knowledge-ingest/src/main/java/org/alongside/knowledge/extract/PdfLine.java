package org.alongside.knowledge.extract;

import java.util.List;

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

    int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    boolean continues(PdfLine before) {
        boolean near = page == before.page ? gap < NEW_PARAGRAPH : Character.isLowerCase(text.charAt(0));
        return near && before.size == size && before.bold == bold;
    }

    boolean bullet() {
        return text.matches("\\s*([•▪●◦‣·\\-–*]|\\d{1,2}[.)])\\s+\\S.*");
    }

    String withoutBullet() {
        return text.replaceFirst("^\\s*[•▪●◦‣·\\-–*]\\s+", "").strip();
    }

    /** The same on every page but for its numbers: a running head or foot. */
    String shape() {
        return text.replaceAll("\\d+", "#").strip();
    }
}
