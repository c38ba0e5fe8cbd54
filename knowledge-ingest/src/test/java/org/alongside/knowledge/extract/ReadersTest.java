package org.alongside.knowledge.extract;

import static org.alongside.knowledge.extract.Samples.heading;
import static org.alongside.knowledge.extract.Samples.paragraph;
import static org.alongside.knowledge.extract.Samples.row;
import static org.alongside.knowledge.extract.Samples.text;
import static org.alongside.knowledge.extract.Samples.title;
import static org.alongside.knowledge.extract.Samples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.knowledge.domain.Block;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

    @Test
    void pdfHeadingsAreWhatIsSetLarger() throws IOException {
        Document document = read(
                Samples.pdf(
                        List.of(
                                title("Terms of use"),
                                heading("Late payment"),
                                paragraph("A late payment costs nothing in the first seven"),
                                text("days. After that we write to you."),
                                paragraph("You can ask for more time."),
                                paragraph("- by chat"),
                                text("- by phone")),
                        List.of(heading("Closing your account"), paragraph("Write to us and we close it."))),
                "terms.pdf");

        assertEquals("Terms of use", document.title());
        assertEquals(
                List.of(
                        "h1 Terms of use p1",
                        "h2 Late payment p1",
                        "A late payment costs nothing in the first seven days. After that we write to you. p1",
                        "You can ask for more time. p1",
                        "- by chat p1",
                        "- by phone p1",
                        "h2 Closing your account p2",
                        "Write to us and we close it. p2"),
                outline(document));
    }

    @Test
    void pdfTablesKeepTheirHeader() throws IOException {
        Document document = read(
                Samples.pdf(List.of(
                        heading("How long it takes"),
                        row("Step|Who", true),
                        row("Return accepted|The shop", false),
                        row("Money back|Your bank, unless you", false),
                        new Samples.Line(" |paid by gift card", 11, false, 13),
                        paragraph("Ask us when it takes longer."),
                        paragraph("We will look into it at once."))),
                "refunds.pdf");

        assertEquals(
                List.of(
                        "h1 How long it takes p1",
                        "Step: Return accepted; Who: The shop p1",
                        "Step: Money back; Who: Your bank, unless you paid by gift card p1",
                        "Ask us when it takes longer. p1",
                        "We will look into it at once. p1"),
                outline(document));
    }

    @Test
    void pdfRunningHeadsAreLeftOut() throws IOException {
        Document document = read(Samples.pdf(page(1), page(2), page(3)), "terms.pdf");

        assertEquals(
                List.of("Body of page 1 with words p1", "Body of page 2 with words p2", "Body of page 3 with words p3"),
                outline(document));
    }

    private static List<Samples.Line> page(int number) {
        return List.of(
                text("Acme terms, page " + number),
                paragraph("Body of page " + number + " with words"),
                paragraph("acme.example " + number));
    }

    @Test
    void pdfWithoutTextIsScanned() throws IOException {
        byte[] scanned = Samples.pdf(List.of());
        assertEquals("knowledge.rejected.scanned", rejected(scanned, "scan.pdf"));
    }

    @Test
    void pdfWithSomePagesWithoutTextWarns() throws IOException {
        Document document = read(Samples.pdf(List.of(text("Words")), List.of()), "scan.pdf");

        assertEquals(List.of("knowledge.warning.pages-without-text"), document.warnings());
    }

    @Test
    void lockedPdfSaysSo() throws IOException {
        assertEquals("knowledge.rejected.encrypted", rejected(Samples.encryptedPdf(), "locked.pdf"));
    }

    @Test
    void docxKeepsHeadingsAndTables() throws IOException {
        Document document = read(Samples.docx(), "returns.docx");

        assertEquals("Returns", document.title());
        assertEquals(
                List.of(
                        "h1 Returns",
                        "h2 How long",
                        "You have thirty days.",
                        "h3 Shoes",
                        "Shoes must be unworn.",
                        "Country: Spain; Cost: Free"),
                outline(document));
    }

    @Test
    void htmlKeepsWhatIsSaidAndDropsTheRest() {
        Document document = read(utf8("""
                        <!DOCTYPE html><html><head><title>Acme - Help</title><script>var x</script></head><body>
                        <nav>Home</nav><main><h1>Delivery</h1><p>We ship <b>daily</b>.<br>Except Sunday.</p>
                        <ul><li>Standard<ul><li>Two days</li></ul></li></ul>
                        <dl><dt>Where is it?</dt><dd>See your account.</dd></dl>
                        <table><tr><th>Zone</th><th>Days</th></tr><tr><td>A</td><td>2</td></tr></table>
                        Loose words.</main><footer>Imprint</footer></body></html>"""), "delivery.html");

        assertEquals("Delivery", document.title());
        assertEquals(
                List.of(
                        "h1 Delivery",
                        "We ship daily. Except Sunday.",
                        "- Standard",
                        "- Two days",
                        "h7 Where is it?",
                        "See your account.",
                        "Zone: A; Days: 2",
                        "Loose words."),
                outline(document));
    }

    @Test
    void markdownIsReadAsThePageItDescribes() {
        Document document = read(
                utf8(
                        "---\ntitle: x\n---\n# Fees\n\nNo fees.\n\n## Late\n\n1. First\n2. Second\n\n| Plan | Fee |\n|---|---|\n| Four | 0 |\n"),
                "fees.md");

        assertEquals("Fees", document.title());
        assertEquals(
                List.of("h1 Fees", "No fees.", "h2 Late", "- First", "- Second", "Plan: Four; Fee: 0"),
                outline(document));
    }

    @Test
    void csvRowsKeepTheirHeader() {
        Document document = read(utf8("Pergunta;Resposta\n\"Quando chega; e como?\";Em dois dias\n"), "faq.csv");

        assertEquals(List.of("Pergunta: Quando chega; e como?; Resposta: Em dois dias r2"), outline(document));
    }

    @Test
    void oldEncodingsAreUnderstood() {
        byte[] latin = "Pregunta,Respuesta\n¿Cuándo?,Mañana\n".getBytes(Charset.forName("windows-1252"));

        assertEquals(List.of("Pregunta: ¿Cuándo?; Respuesta: Mañana r2"), outline(read(latin, "faq.csv")));
    }

    @ParameterizedTest
    @CsvSource({"image.pdf, knowledge.refused.unknown-kind", "program.md, knowledge.refused.unknown-kind"})
    void contentDecidesNotTheName(String fileName, String remark) {
        assertEquals(remark, rejected(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, fileName));
    }

    @Test
    void pdfWithAnotherNameIsStillAPdf() throws IOException {
        assertEquals(
                1,
                read(Samples.pdf(List.of(text("Words"))), "terms.txt").blocks().size());
    }

    @Test
    void zipWithoutADocumentIsRefused() throws IOException {
        assertEquals("knowledge.refused.unknown-kind", rejected(zip("a.txt", 10), "a.docx"));
    }

    @Test
    void bombsAndWrecksAreBroken() throws IOException {
        assertEquals("knowledge.rejected.broken", rejected(zip("word/document.xml", 50_000_000), "bomb.docx"));
        assertEquals("knowledge.rejected.expands", rejected(zip("word/document.xml", 450_000_000), "large.docx"));
        assertEquals("knowledge.rejected.broken", rejected(utf8("%PDF-1.4\n1 0 obj <<"), "wreck.pdf"));
    }

    @Test
    void documentTypeOfAWordFileReachesNothing() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8(evil));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8(evil));
        }
        assertEquals("knowledge.rejected.broken", rejected(out.toByteArray(), "evil.docx"));
    }

    @Test
    void veryLongDocumentsAreCut() {
        Document document = read(utf8("a,b\n" + "x,y\n".repeat(Blocks.MOST + 10)), "long.csv");

        assertEquals(List.of("knowledge.warning.cut"), document.warnings());
        assertEquals(Blocks.MOST, document.blocks().size());
    }

    private String rejected(byte[] content, String fileName) {
        return assertThrows(Unreadable.class, () -> read(content, fileName)).remark();
    }

    @Test
    void linesLikeARunningHeadStayInTheMiddleOfAPage() throws IOException {
        Document rules = read(LargePdf.of(4), "rules.pdf");

        assertEquals(
                4,
                rules.blocks().stream()
                        .filter(block -> block.text().contains(".20 is settled"))
                        .count());
    }

    private static Document read(byte[] content, String fileName) {
        return InProcessReader.document(fileName, content, Pace.UNHEARD);
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static List<String> outline(Document document) {
        return document.blocks().stream().map(ReadersTest::line).toList();
    }

    private static String line(Block block) {
        String place = block.place().locator("en").replace("page ", " p").replace("row ", " r");
        if (block instanceof Block.Heading heading) {
            return "h" + heading.level() + " " + heading.text() + place;
        }
        return (block instanceof Block.Item ? "- " : "") + block.text() + place;
    }
}
