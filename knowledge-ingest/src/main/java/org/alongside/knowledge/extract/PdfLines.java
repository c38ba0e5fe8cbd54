package org.alongside.knowledge.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines off the pages, with the size and weight of their letters: a PDF knows no headings. */
final class PdfLines extends PDFTextStripper {

    private static final Pattern BOLD = Pattern.compile("bold|black|heavy");
    private static final double CELL_GAP = 0.8;
    private static final int PAGES_THAT_SHOW_A_PATTERN = 3;

    private final Pace pace;
    private final int pages;
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<PdfLine.Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private double cellStart;
    private double end;
    private double size;
    private boolean bold;
    private double baseline;
    private double lastBaseline;

    private PdfLines(Pace pace, int pages) throws IOException {
        this.pace = pace;
        this.pages = pages;
    }

    /** @param pages how many to read at the most */
    static List<PdfLine> of(PDDocument pdf, int pages, Pace pace) throws IOException {
        PdfLines stripper = new PdfLines(pace, Math.min(pages, pdf.getNumberOfPages()));
        stripper.setEndPage(pages);
        stripper.getText(pdf);
        return stripper.withoutRunningHeads();
    }

    @Override
    protected void startPage(PDPage page) {
        pace.at(getCurrentPageNo(), pages);
        lastBaseline = 0;
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
        if (text.isEmpty()) {
            size = 0;
            bold = !letters.isEmpty();
        }
        for (TextPosition letter : letters) {
            size = Math.max(size, Math.round(letter.getFontSizeInPt() * 2) / 2.0);
            bold &= isBold(letter);
            baseline = letter.getYDirAdj();
        }
        addToCell(word, letters);
        text.append(word);
    }

    private void addToCell(String word, List<TextPosition> letters) {
        int from = 0;
        int to = letters.size() - 1;
        while (from <= to && letters.get(from).getUnicode().isBlank()) {
            from++;
        }
        while (to > from && letters.get(to).getUnicode().isBlank()) {
            to--;
        }
        if (from <= to) {
            TextPosition first = letters.get(from);
            TextPosition last = letters.get(to);
            if (!cell.isEmpty() && first.getXDirAdj() - end > CELL_GAP * size) {
                endCell();
            }
            cellStart = cell.isEmpty() ? first.getXDirAdj() : cellStart;
            end = last.getXDirAdj() + last.getWidthDirAdj();
            cell.append(word);
        }
    }

    private void endCell() {
        String words = Blocks.tidy(cell.toString());
        cell.setLength(0);
        if (!words.isEmpty()) {
            cells.add(new PdfLine.Cell(words, cellStart));
        }
    }

    private boolean isBold(TextPosition letter) {
        return boldFonts.computeIfAbsent(letter.getFont(), PdfLines::isBold);
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        return name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
        if (!cell.isEmpty()) {
            cell.append(' ');
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String line = Blocks.tidy(text.toString());
        text.setLength(0);
        endCell();
        if (!line.isEmpty()) {
            double gap = lastBaseline == 0 || size == 0 ? 0 : Math.abs(baseline - lastBaseline) / size;
            lines.add(new PdfLine(line, getCurrentPageNo(), size, bold, gap, cells(line)));
            lastBaseline = baseline;
        }
        cells = new ArrayList<>();
    }

    /** Most lines are one cell, and there are very many of them: its text is not kept twice. */
    private List<PdfLine.Cell> cells(String line) {
        boolean same = cells.size() == 1 && cells.get(0).text().equals(line);
        return same ? List.of(new PdfLine.Cell(line, cells.get(0).start())) : List.copyOf(cells);
    }

    private List<PdfLine> withoutRunningHeads() {
        long pages = lines.stream().map(PdfLine::page).distinct().count();
        if (pages < PAGES_THAT_SHOW_A_PATTERN) {
            return lines;
        }
        Map<String, Long> pagesByShape = lines.stream()
                .map(line -> Map.entry(line.shape(), line.page()))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
        Set<PdfLine> edges = edges();
        return lines.stream()
                .filter(line -> !edges.contains(line) || pagesByShape.get(line.shape()) * 2 < pages)
                .toList();
    }

    /** The first and last line of each page; a line like them in the middle of a page is no running head. */
    private Set<PdfLine> edges() {
        Set<PdfLine> edges = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Integer, List<PdfLine>> byPage = lines.stream().collect(Collectors.groupingBy(PdfLine::page));
        byPage.values().forEach(page -> {
            edges.add(page.get(0));
            edges.add(page.get(page.size() - 1));
        });
        return edges;
    }
}
