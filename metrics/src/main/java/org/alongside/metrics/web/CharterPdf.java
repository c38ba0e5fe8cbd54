package org.alongside.metrics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The charter's page as a PDF: A4, one page where it fits. */
final class CharterPdf {

    private static final float MARGIN = 56;
    private static final float TITLE = 16;
    private static final float HEADING = 11;
    private static final float TEXT = 9.5f;
    private static final float LEADING = 1.35f;

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDDocument document;
    private PDPageContentStream out;
    private float y;

    private CharterPdf(PDDocument document) throws IOException {
        this.document = document;
        this.out = page();
    }

    /** @param last parts that stand below, such as the signatures */
    static byte[] of(CharterSheet sheet, List<CharterSheet.Part> last) {
        try (PDDocument document = new PDDocument()) {
            CharterPdf pdf = new CharterPdf(document);
            pdf.write(sheet.title(), pdf.bold, TITLE);
            List<CharterSheet.Part> parts = new ArrayList<>(sheet.parts());
            parts.addAll(last);
            for (CharterSheet.Part part : parts) {
                pdf.y -= TEXT;
                pdf.write(part.title(), pdf.bold, HEADING);
                for (String line : part.lines()) {
                    pdf.write(line, pdf.plain, TEXT);
                }
            }
            pdf.out.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void write(String text, PDFont font, float size) throws IOException {
        for (String line : wrapped(printable(text), font, size)) {
            if (y < MARGIN) {
                out.close();
                out = page();
            }
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(MARGIN, y);
            out.showText(line);
            out.endText();
            y -= size * LEADING;
        }
    }

    private static List<String> wrapped(String text, PDFont font, float size) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The built-in fonts know Western European letters; anything else would stop the page. */
    private static String printable(String text) {
        StringBuilder known = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .codePoints()
                .forEach(each -> known.appendCodePoint(each < 256 || isTypographic(each) ? each : '?'));
        return known.toString();
    }

    private static boolean isTypographic(int codePoint) {
        return "–—‘’“”•…€".indexOf(codePoint) >= 0;
    }
}
