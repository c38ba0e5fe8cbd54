package org.alongside.knowledge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Files that were made to go round in circles, to swell, to lie about what they are or about where they belong, beside
 * those of {@link HostileFilesTest}. All by us, small on disk.
 */
final class HostileFiles {

    private static final int SWOLLEN = 200 << 20;

    private HostileFiles() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        circles(files);
        swelling(files);
        deep(files);
        lying(files);
        return files;
    }

    private static void circles(Map<String, byte[]> files) {
        files.put("pages-in-pages.pdf", pdf("[2 0 R 3 0 R]", "<< /Length 0 >>\nstream\n\nendstream", "<< >>"));
        String self = "<< /XObject << /F 4 0 R >> >>";
        files.put(
                "draws-itself.pdf",
                pdf(
                        "[3 0 R]",
                        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources " + self
                                + " /Length 5 >>\nstream\n/F Do\nendstream",
                        self));
        files.put(
                "before-is-itself.pdf",
                latin("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF"));
        files.put(
                "counts-a-billion.pdf", pdf("[3 0 R] /Count 999999999", "<< /Length 999999999 >>\nstream\nx", "<< >>"));
    }

    private static void swelling(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(squeezed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < SWOLLEN; written += spaces.length) {
                out.write(spaces);
            }
        }
        String stream = "<< /Filter /FlateDecode /Length " + squeezed.size() + " >>\nstream\n"
                + squeezed.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
        files.put("swells.pdf", pdf("[3 0 R]", stream, "<< >>"));
        String cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(20 << 20) + "</t></is></c>";
        files.put("one-cell.xlsx", sheet("<row r=\"1\">" + cell + "</row>"));
        files.put("far-away.xlsx", sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        files.put("one-line.txt", Samples.utf8("x".repeat(20 << 20)));
    }

    private static void deep(Map<String, byte[]> files) throws IOException {
        String list = "<text:list><text:list-item>";
        files.put("lists.odt", odt(list.repeat(20_000) + "</text:list-item></text:list>".repeat(20_000)));
        String table = "<w:tbl><w:tr><w:tc>";
        files.put("tables.docx", docx(table.repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000)));
        StringBuilder mail = new StringBuilder("Subject: deep\nMIME-Version: 1.0\n");
        for (int part = 0; part < 3_000; part++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(part)
                    .append("\n\n--b")
                    .append(part)
                    .append('\n');
        }
        files.put("parts.eml", Samples.utf8(mail.toString()));
        files.put("letters.eml", Samples.utf8("Content-Type: message/rfc822\n\n".repeat(3_000) + "end"));
        files.put("brackets.md", Samples.utf8("[".repeat(50_000)));
        files.put("emphasis.md", Samples.utf8("*a _b ".repeat(20_000)));
    }

    private static void lying(Map<String, byte[]> files) throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0};
        byte[] packed = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
        for (String kind : List.of("pdf", "docx", "xlsx", "html", "md", "csv", "eml")) {
            files.put("picture." + kind, picture);
            files.put("program." + kind, program);
            files.put("packed." + kind, packed);
            files.put("nothing." + kind, new byte[0]);
        }
        files.put("zeros.txt", new byte[1 << 20]);
        files.put("a-page.docx", Samples.utf8("<html><body>Hello</body></html>"));
        files.put("outside.epub", outside());
    }

    /** A book whose pages lie outside of it. */
    private static byte[] outside() throws IOException {
        return Samples.zip(
                Map.of(
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"../../../etc/hostname\"/>"
                                + "<rootfile full-path=\"book.opf\"/></rootfiles></container>",
                        "book.opf",
                        "<package><manifest><item id=\"a\" href=\"file:///etc/hostname\"/><item id=\"b\""
                                + " href=\"book.opf\"/></manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
                        "../../outside-of-the-book.xhtml",
                        "<html><body>outside</body></html>"),
                MediaKind.EPUB.mediaType());
    }

    private static byte[] pdf(String kids, String content, String resources) {
        return latin("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids " + kids
                + " /Count 2 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 5 0 R /Resources "
                + resources + " >> endobj\n4 0 obj " + content + " endobj\n5 0 obj " + content
                + " endobj\ntrailer << /Root 1 0 R >>\n%%EOF");
    }

    private static byte[] sheet(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return office(Map.of(
                "_rels/.rels",
                relation(office + "/officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation(office + "/worksheet", "worksheets/s.xml"),
                "xl/worksheets/s.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] docx(String body) throws IOException {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        return office(Map.of(
                "_rels/.rels",
                relation(type, "word/document.xml"),
                "word/document.xml",
                "<w:document xmlns:w=\"" + word + "\"><w:body>" + body + "</w:body></w:document>"));
    }

    private static byte[] odt(String body) throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        String text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        return Samples.zip(
                Map.of(
                        "content.xml",
                        "<office:document-content xmlns:office=\"" + office + "\" xmlns:text=\"" + text
                                + "\"><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>"),
                MediaKind.ODT.mediaType());
    }

    private static byte[] office(Map<String, String> parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + parts.keySet().stream().map(HostileFiles::kind).collect(Collectors.joining()) + "</Types>");
        all.putAll(parts);
        return Samples.zip(all, "");
    }

    private static String kind(String part) {
        String kind = switch (part) {
            case "xl/workbook.xml" -> "spreadsheetml.sheet.main";
            case "xl/worksheets/s.xml" -> "spreadsheetml.worksheet";
            case "word/document.xml" -> "wordprocessingml.document.main";
            default -> "";
        };
        return kind.isEmpty()
                ? ""
                : "<Override PartName=\"/" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + kind + "+xml\"/>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                + " Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
