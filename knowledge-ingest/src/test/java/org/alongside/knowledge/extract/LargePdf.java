package org.alongside.knowledge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF file of many full pages, each with a heading and forty lines, no two the same. */
final class LargePdf {

    private static final int LINES = 40;

    private LargePdf() {}

    static byte[] of(int pages) throws IOException {
        PDFont plain = new PDType1Font(FontName.HELVETICA);
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                page(pdf, plain, page);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void page(PDDocument pdf, PDFont font, int number) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            out.beginText();
            out.setLeading(16);
            out.newLineAtOffset(60, 740);
            out.setFont(font, 18);
            out.showText("Rule " + number);
            out.newLine();
            out.setFont(font, 10);
            for (int line = 1; line <= LINES; line++) {
                out.newLine();
                out.showText("Case " + number + "." + line + " is settled in " + (line % 28 + 2)
                        + " days when the customer has written to us and we have answered once.");
            }
            out.endText();
        }
    }
}
