package org.alongside.knowledge.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;
import org.alongside.knowledge.domain.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: lines set larger or bolder than the body are headings, the largest ones highest. */
final class PdfReader implements Reader {

    private static final int MOST_PAGES = 10_000;
    private static final int HEADING_WORDS = 16;
    private static final double LARGER = 1.1;

    @Override
    public Document read(byte[] content, Pace pace) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            List<PdfLine> lines = PdfLines.of(pdf, MOST_PAGES, pace);
            if (lines.isEmpty()) {
                throw new Unreadable(Reasons.SCANNED);
            }
            // The pages are through; that work goes on is news nevertheless.
            int pages = pdf.getNumberOfPages();
            Blocks blocks = new Blocks((done, all) -> pace.at(pages, pages));
            warn(blocks, pdf, lines);
            return blocks.document(write(lines, blocks));
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Reasons.ENCRYPTED, locked);
        }
    }

    private static void warn(Blocks blocks, PDDocument pdf, List<PdfLine> lines) {
        long withText = lines.stream().map(PdfLine::page).distinct().count();
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            blocks.warn(Reasons.CUT);
        } else if (withText < pdf.getNumberOfPages()) {
            blocks.warn(Reasons.PAGES_WITHOUT_TEXT);
        }
    }

    /** Writes the lines as blocks; returns the text of the highest heading, which is the document's title. */
    private static String write(List<PdfLine> lines, Blocks blocks) {
        double body = bodySize(lines);
        boolean boldBody = lines.stream().filter(PdfLine::bold).count() * 2 > lines.size();
        TreeSet<Double> sizes = new TreeSet<>();
        lines.stream().filter(line -> isHeading(line, body, boldBody)).forEach(line -> sizes.add(line.size()));
        String title = "";
        for (int i = 0; i < lines.size(); ) {
            PdfTable table = PdfTable.at(lines, i);
            if (table.found()) {
                table.write(blocks);
                i += table.lines();
                continue;
            }
            PdfLine first = lines.get(i);
            boolean heading = isHeading(first, body, boldBody);
            StringBuilder text = new StringBuilder(first.bullet() ? first.withoutBullet() : first.text());
            int last = i;
            while (last + 1 < lines.size()
                    && !PdfTable.at(lines, last + 1).found()
                    && joins(lines.get(last), lines.get(last + 1), heading, body, boldBody)) {
                last++;
                join(text, lines.get(last).text());
            }
            Place place = Place.page(first.page()).to(Place.page(lines.get(last).page()));
            if (heading) {
                blocks.heading(1 + sizes.tailSet(first.size(), false).size(), text.toString(), place);
                title = title.isEmpty() && first.size() == sizes.last() ? text.toString() : title;
            } else if (first.bullet()) {
                blocks.item(text.toString(), place);
            } else {
                blocks.paragraph(text.toString(), place);
            }
            i = last + 1;
        }
        return title;
    }

    private static boolean joins(PdfLine line, PdfLine next, boolean heading, double body, boolean boldBody) {
        return next.continues(line) && !next.bullet() && isHeading(next, body, boldBody) == heading;
    }

    private static void join(StringBuilder text, String next) {
        int end = text.length() - 1;
        boolean hyphenated = end > 0
                && text.charAt(end) == '-'
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(next.charAt(0));
        if (hyphenated) {
            text.setLength(end);
        } else {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isHeading(PdfLine line, double body, boolean boldBody) {
        boolean set = line.size() >= body * LARGER || line.bold() && !boldBody && line.size() >= body && !line.bullet();
        boolean sentence = line.text().endsWith(".") && !line.text().endsWith("..");
        return set && !sentence && line.words() <= HEADING_WORDS;
    }

    /** The size that most letters have. */
    private static double bodySize(List<PdfLine> lines) {
        Map<Double, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
