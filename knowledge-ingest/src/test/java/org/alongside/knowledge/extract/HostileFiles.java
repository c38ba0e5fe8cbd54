package org.alongside.knowledge.extract;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files that were made to go round in circles, to swell, to lie about what they are or about where they belong, beside
 * those of {@link HostileFilesTest}. All by us, small on disk.
 */
final class HostileFiles {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DOCUMENT = OFFICE + "/officeDocument";

    private HostileFiles() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(HostilePdfs.all());
        files.putAll(HostileTexts.all());
        swelling(files);
        deep(files);
        lying(files);
        return files;
    }

    private static void swelling(Map<String, byte[]> files) throws IOException {
        String cell = "<c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(20 << 20) + "</t></is></c>";
        files.put("one-cell.xlsx", sheet("<row r=\"1\">" + cell + "</row>"));
        files.put("far-away.xlsx", sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        files.put("no-such-text.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>"));
        files.put("one-line.txt", Samples.utf8("x".repeat(5 << 20)));
        Map<String, String> many = new LinkedHashMap<>();
        for (int part = 0; part < 12_000; part++) {
            many.put("word/part" + part + ".xml", "");
        }
        many.put("word/document.xml", "<x/>");
        files.put("many-parts.docx", Samples.zip(many, ""));
        byte[] bomb = docx(" ".repeat(40 << 20));
        files.put("bomb-that-lies.docx", sayingNothingIsLarge(bomb));
    }

    /** The directory of the zip file says one byte for every entry. */
    private static byte[] sayingNothingIsLarge(byte[] zip) {
        for (int at = 0; at < zip.length - 28; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 24] = 1;
                zip[at + 25] = zip[at + 26] = zip[at + 27] = 0;
            }
        }
        return zip;
    }

    private static void deep(Map<String, byte[]> files) throws IOException {
        String list = "<text:list><text:list-item>";
        files.put("lists.odt", odt(list.repeat(20_000) + "</text:list-item></text:list>".repeat(20_000)));
        String table = "<w:tbl><w:tr><w:tc>";
        files.put("tables.docx", docx(table.repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000)));
        String field = "<w:sdt><w:sdtContent>";
        files.put("fields.docx", docx(field.repeat(5_000) + "</w:sdtContent></w:sdt>".repeat(5_000)));
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
        files.put(
                "locked.epub",
                Samples.zip(Map.of("META-INF/encryption.xml", "<encryption/>"), MediaKind.EPUB.mediaType()));
        files.put("far-from-here.docx", pointing("../../../../../etc/hostname"));
        files.put("elsewhere.docx", pointing("http://127.0.0.1:9/x\" TargetMode=\"External"));
        files.put("of-this-machine.docx", pointing("file:///etc/hostname\" TargetMode=\"External"));
    }

    /** A document whose main part is somewhere else. */
    private static byte[] pointing(String target) throws IOException {
        return office(Map.of("_rels/.rels", relation(DOCUMENT, target), "word/document.xml", "<x/>"));
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

    private static byte[] sheet(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return office(Map.of(
                "_rels/.rels",
                relation(DOCUMENT, "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation(OFFICE + "/worksheet", "worksheets/s.xml"),
                "xl/worksheets/s.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] docx(String body) throws IOException {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return office(Map.of(
                "_rels/.rels",
                relation(DOCUMENT, "word/document.xml"),
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
}
