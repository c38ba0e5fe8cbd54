package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Place;

/**
 * A table of a PDF, which knows only letters and where they stand: consecutive lines whose parts begin at the same
 * distances from the left. A line close below a row continues its cells.
 *
 * @param lines how many lines it takes; 0 when there is none
 */
record PdfTable(List<String> header, List<List<String>> rows, int lines, int page) {

    private static final PdfTable NONE = new PdfTable(List.of(), List.of(), 0, 0);
    private static final Pattern MARK = Pattern.compile("[•▪●◦‣·\\-–*]|\\d{1,2}[.)]?");
    private static final double ALIGNED = 6;
    private static final double SAME_ROW = 1.4;

    static PdfTable at(List<PdfLine> lines, int from) {
        PdfLine first = lines.get(from);
        if (first.cells().size() < 2
                || MARK.matcher(first.cells().get(0).text()).matches()) {
            return NONE;
        }
        List<List<String>> rows = new ArrayList<>();
        int next = from;
        boolean full = false;
        while (next < lines.size() && lines.get(next).page() == first.page() && fits(lines.get(next), first)) {
            PdfLine line = lines.get(next);
            boolean continues = next > from
                    && line.gap() < SAME_ROW
                    && line.cells().size() < first.cells().size();
            if (!continues) {
                rows.add(blanks(first.cells().size()));
                full |= next > from && line.cells().size() == first.cells().size();
            }
            fill(rows.get(rows.size() - 1), line, first);
            next++;
        }
        if (!full) {
            return NONE;
        }
        boolean headed = first.bold() && !lines.get(next - 1).bold();
        return new PdfTable(
                headed ? rows.get(0) : List.of(),
                headed ? rows.subList(1, rows.size()) : rows,
                next - from,
                first.page());
    }

    boolean found() {
        return lines > 0;
    }

    void write(Blocks blocks) {
        rows.forEach(row -> blocks.row(header, row, Place.page(page)));
    }

    private static boolean fits(PdfLine line, PdfLine columns) {
        return line.cells().stream().allMatch(cell -> column(cell, columns) >= 0)
                && (line.cells().size() > 1 || column(line.cells().get(0), columns) > 0 || line.gap() < SAME_ROW);
    }

    private static int column(PdfLine.Cell cell, PdfLine columns) {
        for (int i = 0; i < columns.cells().size(); i++) {
            if (Math.abs(columns.cells().get(i).start() - cell.start()) < ALIGNED) {
                return i;
            }
        }
        return -1;
    }

    private static void fill(List<String> row, PdfLine line, PdfLine columns) {
        for (PdfLine.Cell cell : line.cells()) {
            int column = column(cell, columns);
            row.set(column, (row.get(column) + " " + cell.text()).strip());
        }
    }

    private static List<String> blanks(int columns) {
        List<String> blanks = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            blanks.add("");
        }
        return blanks;
    }
}
