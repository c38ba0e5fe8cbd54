package org.alongside.knowledge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Small documents of each kind, made on the spot. */
final class Samples {

    /** A line of a page. */
    record Line(String text, int size, boolean bold, int down) {}

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private Samples() {}

    static Line title(String text) {
        return new Line(text, 20, true, 40);
    }

    static Line heading(String text) {
        return new Line(text, 14, true, 30);
    }

    static Line text(String text) {
        return new Line(text, 11, false, 13);
    }

    /** A row of two columns; {@code |} parts them. */
    static Line row(String text, boolean bold) {
        return new Line(text, 11, bold, 20);
    }

    static Line paragraph(String text) {
        return new Line(text, 11, false, 26);
    }

    @SafeVarargs
    static byte[] pdf(List<Line>... pages) throws IOException {
        try (PDDocument pdf = document(pages)) {
            return bytes(pdf);
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (PDDocument pdf = document(List.of(List.of(text("Secret"))).toArray(List[]::new))) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(pdf);
        }
    }

    private static PDDocument document(List<Line>[] pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (List<Line> lines : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                int y = 760;
                for (Line line : lines) {
                    y -= line.down();
                    String[] columns = line.text().split("\\|");
                    for (int column = 0; column < columns.length; column++) {
                        out.beginText();
                        out.setFont(line.bold() ? BOLD : PLAIN, line.size());
                        out.newLineAtOffset(60 + 180 * column, y);
                        out.showText(columns[column]);
                        out.endText();
                    }
                }
            }
        }
        return pdf;
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            styled(word, "Title", "Returns");
            styled(word, "Heading1", "How long");
            styled(word, null, "You have thirty days.");
            styled(word, "Heading2", "Shoes");
            styled(word, null, "Shoes must be unworn.");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Country");
            table.getRow(0).getCell(1).setText("Cost");
            table.getRow(1).getCell(0).setText("Spain");
            table.getRow(1).getCell(1).setText("Free");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void styled(XWPFDocument word, String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
