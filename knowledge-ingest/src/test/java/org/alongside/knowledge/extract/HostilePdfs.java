package org.alongside.knowledge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files that go round in circles, swell, nest, lie or want something done. Written by hand: no library would. */
final class HostilePdfs {

    private static final int SWOLLEN = 200 << 20;
    private static final String EMPTY = stream("");

    private HostilePdfs() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        circles(files);
        swelling(files);
        deep(files);
        lying(files);
        fonts(files);
        wanting(files);
        return files;
    }

    private static void circles(Map<String, byte[]> files) {
        files.put("pages-in-pages.pdf", pdf("[2 0 R 3 0 R]", EMPTY, "<< >>"));
        String self = "<< /XObject << /F 4 0 R >> >>";
        files.put("draws-itself.pdf", pdf("[3 0 R]", form(self, "/F Do"), self));
        files.put("draws-ten-of-the-next.pdf", tens());
        files.put("length-is-itself.pdf", pdf("[3 0 R]", "<< /Length 4 0 R >>\nstream\nx\nendstream", "<< >>"));
        files.put(
                "before-is-itself.pdf",
                latin("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF"));
        files.put("resources-are-themselves.pdf", pdf("[3 0 R]", "<< /XObject 4 0 R /Font 4 0 R >>", "4 0 R"));
    }

    /** Each form draws the next one ten times: a line of text a million million times over. */
    private static byte[] tens() {
        StringBuilder objects = new StringBuilder();
        for (int form = 10; form < 22; form++) {
            String next = "<< /XObject << /F " + (form + 1) + " 0 R >> >>";
            objects.append(form)
                    .append(" 0 obj ")
                    .append(form(next, "/F Do ".repeat(10)))
                    .append(" endobj\n");
        }
        objects.append("22 0 obj ").append(form("<< >>", "BT (x) Tj ET")).append(" endobj\n");
        return pdf("[3 0 R]", stream("/F Do"), "<< /XObject << /F 10 0 R >> >>", objects.toString());
    }

    private static void swelling(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(squeezed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < SWOLLEN; written += spaces.length) {
                out.write(spaces);
            }
        }
        files.put(
                "swells.pdf",
                pdf(
                        "[3 0 R]",
                        stream("/Filter /FlateDecode", squeezed.toString(StandardCharsets.ISO_8859_1)),
                        "<< >>"));
        String filters = "/Filter [ " + "/FlateDecode ".repeat(2_000) + "]";
        files.put("filtered-again.pdf", pdf("[3 0 R]", stream(filters, "x"), "<< >>"));
        files.put("saves.pdf", pdf("[3 0 R]", stream("q ".repeat(300_000)), "<< >>"));
        files.put("numbers.pdf", pdf("[3 0 R]", stream("1 ".repeat(300_000)), "<< >>"));
        files.put(
                "picture-of-a-billion.pdf",
                pdf("[3 0 R]", stream("BI /W 60000 /H 60000 /CS /RGB /BPC 8 ID x EI"), "<< >>"));
    }

    private static void deep(Map<String, byte[]> files) {
        files.put("arrays.pdf", pdf("[".repeat(50_000) + "3 0 R" + "]".repeat(50_000), EMPTY, "<< >>"));
        files.put("names.pdf", pdf("[3 0 R]", EMPTY, "<< /A ".repeat(50_000) + ">>".repeat(50_000)));
        files.put("brackets.pdf", pdf("[3 0 R]", stream("BT " + "(".repeat(500_000)), "<< >>"));
        StringBuilder tree = new StringBuilder();
        for (int node = 10; node < 5_000; node++) {
            tree.append(node)
                    .append(" 0 obj << /Type /Pages /Count 1 /Kids [")
                    .append(node + 1)
                    .append(" 0 R] >> endobj\n");
        }
        files.put("pages-below-pages.pdf", pdf("[10 0 R]", EMPTY, "<< >>", tree.toString()));
    }

    private static void lying(Map<String, byte[]> files) {
        files.put(
                "counts-a-billion.pdf", pdf("[3 0 R] /Count 999999999", "<< /Length 999999999 >>\nstream\nx", "<< >>"));
        files.put("less-than-nothing.pdf", pdf("[3 0 R] /Count -7", "<< /Length -1 >>\nstream\nx\nendstream", "<< >>"));
        files.put("page-is-a-number.pdf", pdf("[7 (x) /N null 3 0 R]", EMPTY, "7"));
        files.put("begins-late.pdf", latin("x".repeat(900) + new String(pdf("[3 0 R]", EMPTY, "<< >>"), latin())));
        files.put("only-a-head.pdf", latin("%PDF-1.7\n"));
        files.put("also-a-page.pdf", latin("%PDF-1.4\n<html><body><script>1</script>Hello</body></html>"));
    }

    private static void fonts(Map<String, byte[]> files) {
        String write = stream("BT /F 9 Tf 9 9 Td (Hello) Tj ET");
        String self = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 6 0 R /DescendantFonts [6 0 R] >>";
        files.put("font-of-itself.pdf", pdf("[3 0 R]", write, "<< /Font << /F 6 0 R >> >>", object(6, self)));
        String drawn =
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >>"
                        + " /Encoding << /Differences [72 /a] >> /FirstChar 72 /LastChar 72 /Widths [9]"
                        + " /Resources << /Font << /F 6 0 R >> >> >>";
        files.put(
                "letter-of-itself.pdf",
                pdf(
                        "[3 0 R]",
                        write,
                        "<< /Font << /F 6 0 R >> >>",
                        object(6, drawn) + object(7, stream("BT /F 9 Tf (H) Tj ET"))));
        String map = "begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "1 beginbfrange <0000> <FFFF> <0041> endbfrange\n".repeat(400) + "endcmap";
        String mapped = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>";
        files.put(
                "letters-without-end.pdf",
                pdf("[3 0 R]", write, "<< /Font << /F 6 0 R >> >>", object(6, mapped) + object(7, stream(map))));
    }

    /** They want scripts run, programs started, addresses visited and files of the machine read. */
    private static void wanting(Map<String, byte[]> files) {
        String doing =
                "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/x'\\)) >> /AA << /O << /S"
                        + " /Launch /F (/bin/true) >> /C << /S /URI /URI (http://127.0.0.1:9/y) >> >> ";
        files.put(
                "runs-things.pdf",
                latin(new String(pdf("[3 0 R]", EMPTY, "<< >>"), latin()).replace("/Catalog ", "/Catalog " + doing)));
        files.put(
                "content-is-elsewhere.pdf",
                pdf("[3 0 R]", "<< /Length 0 /F (/etc/hostname) >>\nstream\n\nendstream", "<< >>"));
    }

    private static byte[] pdf(String kids, String content, String resources) {
        return pdf(kids, content, resources, "");
    }

    /** Without a table of its objects: a reader has to look for them. */
    private static byte[] pdf(String kids, String content, String resources, String more) {
        return latin("%PDF-1.4\n" + object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                + object(2, "<< /Type /Pages /Kids " + kids + " /Count 2 >>")
                + object(
                        3,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 5 0 R /Resources " + resources
                                + " >>")
                + object(4, content) + object(5, content) + more + "trailer << /Root 1 0 R >>\n%%EOF");
    }

    private static String object(int number, String text) {
        return number + " 0 obj " + text + " endobj\n";
    }

    private static String form(String resources, String content) {
        return stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources " + resources, content);
    }

    private static String stream(String content) {
        return stream("", content);
    }

    private static String stream(String keys, String content) {
        return "<< " + keys + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] latin(String text) {
        return text.getBytes(latin());
    }

    private static java.nio.charset.Charset latin() {
        return StandardCharsets.ISO_8859_1;
    }
}
