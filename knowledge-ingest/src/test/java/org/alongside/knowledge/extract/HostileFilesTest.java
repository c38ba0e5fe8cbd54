package org.alongside.knowledge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.knowledge.domain.DraftPassage;
import org.alongside.knowledge.domain.Unreadable;
import org.junit.jupiter.api.Test;

/** Files that were made to break readers, all through one child: each gets a stated result, and the next is read. */
class HostileFilesTest {

    /** Half as patient as the product. */
    private static final ReadingLimits LIMITS = new ReadingLimits(
            512, Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofMinutes(3), Duration.ofMinutes(1), 200);

    private static final Map<String, String> MAIN_PARTS = Map.of(
            "docx", "word/document.xml",
            "xlsx", "xl/workbook.xml",
            "pptx", "ppt/presentation.xml",
            "odt", "content.xml",
            "epub", "META-INF/container.xml");

    @Test
    void everyFileEndsInAStatedResultAndNothingIsFetched() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open();
                ChildReader reader = new ChildReader(LIMITS)) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String address = "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/x";

            Map<String, String> results = new LinkedHashMap<>();
            files(address).forEach((name, content) -> results.put(name, result(reader, name, content)));

            assertFalse(results.containsValue(""), results.toString());
            assertEquals("passages", results.get("good.md"));
            assertTrue(results.get("bomb.docx").startsWith("knowledge.rejected."), results.toString());
            assertEquals(Reasons.EXPANDS, results.get("bomb.odt"));
            assertEquals(Reasons.ENCRYPTED, results.get("locked.pdf"));
            assertEquals(Reasons.UNKNOWN_KIND, results.get("nested.docx"));
            assertNull(server.accept(), "a reader has fetched something");
        }
    }

    @Test
    void whatGoesInCirclesSwellsOrLiesEndsInAStatedResultAndLeavesNothing() throws IOException {
        Map<String, String> results = new LinkedHashMap<>();
        Path home;
        try (ChildReader reader = new ChildReader(LIMITS)) {
            for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
                results.put(file.getKey(), result(reader, file.getKey(), file.getValue()));
            }
            assertEquals("passages", result(reader, "good.md", Samples.utf8("# Returns\n\nThirty days.\n")));
            home = reader.home().orElseThrow();
            assertTrue(Files.exists(home));
        }
        assertFalse(results.containsValue(""), results.toString());
        assertFalse(Files.exists(home));
        assertFalse(Files.exists(home.resolve("../../outside-of-the-book.xhtml")));
    }

    @Test
    void whatIsBrokenByChanceEndsInAStatedResult() throws IOException {
        Mutations mutations = new Mutations(11);
        Map<String, String> results = new LinkedHashMap<>();
        try (ChildReader reader = new ChildReader(LIMITS)) {
            for (int round = 0; round < 12; round++) {
                for (Map.Entry<String, byte[]> whole : Samples.all().entrySet()) {
                    String name = round + whole.getKey();
                    results.put(name, result(reader, name, mutations.broken(whole.getValue())));
                }
            }
            assertEquals("passages", result(reader, "good.md", Samples.utf8("# Returns\n\nThirty days.\n")));
        }
        assertFalse(results.containsValue(""), results.toString());
        assertTrue(results.values().stream().distinct().count() > 2, results.toString());
    }

    private static Map<String, byte[]> files(String address) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : MAIN_PARTS.entrySet()) {
            String kind = part.getKey();
            files.put("entity." + kind, office(kind, part.getValue(), external(address), 1));
            files.put("laughs." + kind, office(kind, part.getValue(), laughs(), 1));
        }
        files.put("bomb.docx", office("docx", MAIN_PARTS.get("docx"), " ".repeat(1 << 20), 50));
        files.put("bomb.odt", office("odt", MAIN_PARTS.get("odt"), " ".repeat(1 << 20), 401));
        for (Map.Entry<String, byte[]> whole : whole(address).entrySet()) {
            byte[] content = whole.getValue();
            files.put("cut-" + whole.getKey(), Arrays.copyOf(content, content.length / 2));
            files.put("noise-" + whole.getKey(), noise(content));
            files.put(whole.getKey(), content);
        }
        files.put("locked.pdf", Samples.encryptedPdf());
        files.put("nested.docx", zip(Map.of("../../evil.zip", zip(Map.of("a.md", Samples.utf8("A"))))));
        files.put("good.md", Samples.utf8("# Returns\n\nYou have thirty days.\n"));
        return files;
    }

    private static Map<String, byte[]> whole(String address) throws IOException {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("a.pdf", Samples.pdf(List.of(Samples.title("Returns"), Samples.text("You have thirty days."))));
        whole.put("a.docx", Samples.docx());
        whole.put("a.xlsx", Samples.xlsx());
        whole.put("a.pptx", Samples.pptx());
        whole.put("a.odt", Samples.odt());
        whole.put("a.epub", Samples.epub());
        whole.put("a.eml", Samples.eml("<img src=\"" + address + "\">"));
        whole.put("a.html", Samples.utf8("<link rel=stylesheet href=" + address + "><img src=" + address + ">"));
        whole.put("deep.html", Samples.utf8("<div>".repeat(30_000) + "deep"));
        whole.put("deep.md", Samples.utf8("> ".repeat(50_000) + "deep"));
        whole.put("wide.csv", Samples.utf8("a,".repeat(50_000) + "\n" + "b,".repeat(50_000)));
        whole.put("quote.csv", Samples.utf8("a,b\n\"never closed, ".repeat(1_000)));
        return whole;
    }

    private static byte[] noise(byte[] content) {
        byte[] noisy = content.clone();
        Random random = new Random(7);
        for (int i = 8; i < noisy.length; i += 1 + random.nextInt(40)) {
            noisy[i] = (byte) random.nextInt();
        }
        return noisy;
    }

    private static String external(String address) {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY a SYSTEM \""
                + address + "\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]><x>&a;&b;</x>";
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><x>&e11;</x>").toString();
    }

    /** @param times how often the text is written */
    private static byte[] office(String kind, String part, String text, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(Samples.utf8(kind.equals("odt") ? MediaKind.ODT.mediaType() : MediaKind.EPUB.mediaType()));
            zip.putNextEntry(new ZipEntry(part));
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /** What became of it: passages, or the reason; empty if neither. */
    private static String result(ChildReader reader, String name, byte[] content) {
        List<DraftPassage> found = new ArrayList<>();
        DocumentReader.Order order = new DocumentReader.Order(name, "T", false, "en", content.length);
        try {
            reader.read(order, new ByteArrayInputStream(content), new Finding(found));
            return found.isEmpty() ? "" : "passages";
        } catch (Unreadable reason) {
            return reason.remark();
        } catch (IOException failure) {
            return "";
        }
    }

    private record Finding(List<DraftPassage> found) implements DocumentReader.Sink {

        @Override
        public void progress(int done, int all) {
            assertTrue(done >= 0);
        }

        @Override
        public void heading(DocumentReader.Heading heading) {
            assertEquals("en", heading.language());
        }

        @Override
        public void passages(List<DraftPassage> passages) {
            found.addAll(passages);
        }
    }
}
