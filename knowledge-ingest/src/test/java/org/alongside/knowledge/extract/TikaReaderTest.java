package org.alongside.knowledge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.domain.Block;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Unreadable;
import org.junit.jupiter.api.Test;

class TikaReaderTest {

    @Test
    void rowsNameTheirSheetAndKeepTheirHeader() throws IOException {
        assertEquals(
                List.of(
                        "# Prices",
                        "Country: Spain; Cost: Free @ sheet Prices",
                        "Country: France; Cost: 4.50 @ sheet Prices",
                        "# Times",
                        "Country: Spain; Days: 2 @ sheet Times"),
                outline(read(Samples.xlsx(), "prices.xlsx")));
    }

    @Test
    void slidesAreCountedAndBeginWithTheirTitle() throws IOException {
        assertEquals(
                List.of(
                        "# Returns",
                        "Ask for returns in the shop. @ slide 1",
                        "# Refunds",
                        "Ask for refunds in the shop. @ slide 2"),
                outline(read(Samples.pptx(), "training.pptx")));
    }

    @Test
    void openDocumentsKeepHeadingsListsAndTables() throws IOException {
        assertEquals(
                List.of(
                        "# Returns",
                        "You have thirty days. @ ",
                        "- Unworn @ ",
                        "## Costs",
                        "Country: Spain; Cost: Free @ "),
                outline(read(Samples.odt(), "returns.odt")));
    }

    @Test
    void booksKeepTheirTitleAndChapters() throws IOException {
        Document book = read(Samples.epub(), "handbook.epub");

        assertEquals("Handbook", book.title());
        assertEquals(List.of("# Returns", "You have thirty days. @ "), outline(book));
    }

    @Test
    void mailIsItsSubjectAndItsParagraphs() {
        Document mail = read(Samples.eml("You have thirty days.\r\n\r\nWe pay the way back.\r\n"), "returns.eml");

        assertEquals("How returns work", mail.title());
        assertEquals(List.of("You have thirty days. @ ", "We pay the way back. @ "), outline(mail));
    }

    @Test
    void attachmentsOfAMailAreNamedNotRead() {
        Document mail = read(
                Samples.utf8("From: a@example.org\r\nSubject: S\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n"
                        + "<h2>Returns</h2><p>Thirty days.</p>\r\n--x\r\nContent-Type: text/plain\r\n"
                        + "Content-Disposition: attachment; filename=a.txt\r\n\r\nSecret\r\n--x--\r\n"),
                "returns.eml");

        assertEquals(List.of("## Returns", "Thirty days. @ "), outline(mail));
        assertEquals(List.of(Reasons.ATTACHMENTS), mail.warnings());
    }

    @Test
    void plainTextIsNoMarkdown() {
        assertEquals(
                List.of("# 1 is <b>first</b> @ ", "- one @ ", "- two @ "),
                outline(read(Samples.utf8("# 1 is\n<b>first</b>\n\n- one\n- two\n"), "notes.txt")));
    }

    @Test
    void entitiesOfABookReachNothingAndMultiplyNothing() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        byte[] evil = Samples.zip(
                Map.of("content.xml", laughs + "<x>&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&f;</x>"), MediaKind.ODT.mediaType());

        Unreadable refused = assertThrows(Unreadable.class, () -> read(evil, "evil.odt"));

        assertEquals(true, List.of(Reasons.BROKEN, Reasons.NO_TEXT).contains(refused.remark()), refused.remark());
    }

    private static Document read(byte[] content, String fileName) {
        return InProcessReader.document(fileName, content, Pace.UNHEARD);
    }

    private static List<String> outline(Document document) {
        return document.blocks().stream().map(TikaReaderTest::line).toList();
    }

    private static String line(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + heading.text();
        }
        return (block instanceof Block.Item ? "- " : "") + block.text() + " @ "
                + block.place().locator("en");
    }
}
