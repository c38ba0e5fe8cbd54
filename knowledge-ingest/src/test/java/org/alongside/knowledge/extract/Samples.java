package org.alongside.knowledge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheet(book, "Prices", List.of("Country", "Cost"), List.of("Spain", "Free"), List.of("France", "4.50"));
            sheet(book, "Times", List.of("Country", "Days"), List.of("Spain", "2"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @SafeVarargs
    private static void sheet(XSSFWorkbook book, String name, List<String>... rows) {
        XSSFSheet sheet = book.createSheet(name);
        for (List<String> texts : rows) {
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            texts.forEach(text -> row.createCell(texts.indexOf(text)).setCellValue(text));
        }
    }

    static byte[] pptx() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String title : List.of("Returns", "Refunds")) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
                slide.getPlaceholder(0).setText(title);
                slide.getPlaceholder(1).setText("Ask for " + title.toLowerCase(Locale.ROOT) + " in the shop.");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] odt() throws IOException {
        return zip(Map.of("content.xml", """
                <?xml version="1.0"?><office:document-content
                  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
                <text:h text:outline-level="1">Returns</text:h><text:p>You have thirty days.</text:p>
                <text:list><text:list-item><text:p>Unworn</text:p></text:list-item></text:list>
                <text:h text:outline-level="2">Costs</text:h>
                <table:table><table:table-row><table:table-cell><text:p>Country</text:p></table:table-cell>
                <table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>Spain</text:p></table:table-cell>
                <table:table-cell><text:p>Free</text:p></table:table-cell></table:table-row></table:table>
                </office:text></office:body></office:document-content>"""), MediaKind.ODT.mediaType());
    }

    static byte[] epub() throws IOException {
        return zip(Map.of("META-INF/container.xml", """
                        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                        <rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""", "c.opf", """
                        <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
                        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Handbook</dc:title></metadata>
                        <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
                        <spine><itemref idref="a"/></spine></package>""", "a.xhtml", """
                        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body>
                        <h1>Returns</h1><p>You have <b>thirty</b> days.</p></body></html>"""), MediaKind.EPUB.mediaType());
    }

    static byte[] eml(String body) {
        return utf8("From: a@example.org\r\nTo: b@example.org\r\nSubject: How returns work\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body);
    }

    /** One small document of each kind, by its name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a.pdf", pdf(List.of(title("Returns"), text("You have thirty days."), row("Spain|Free", false))));
        all.put("a.docx", docx());
        all.put("a.xlsx", xlsx());
        all.put("a.pptx", pptx());
        all.put("a.odt", odt());
        all.put("a.epub", epub());
        all.put("a.eml", eml("You have thirty days."));
        all.put("a.html", utf8("<h1 id=r>Returns</h1><table><tr><th>Country<td>Spain</table><ul><li>Unworn</ul>"));
        all.put("a.md", utf8("# Returns\n\n| Country | Cost |\n|---|---|\n| Spain | Free |\n\n- [Unworn](x)\n"));
        all.put("a.csv", utf8("Country,Cost\nSpain,\"4,50\"\n"));
        all.put("a.txt", utf8("Returns\n\nYou have thirty days.\n"));
        return all;
    }

    /** A zip file whose first entry names its type, as open formats want it. */
    static byte[] zip(Map<String, String> entries, String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(utf8(type));
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(utf8(entry.getValue()));
            }
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
