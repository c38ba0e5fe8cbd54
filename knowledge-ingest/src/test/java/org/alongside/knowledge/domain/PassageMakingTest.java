package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.domain.Block.Heading;
import org.alongside.knowledge.domain.Block.Item;
import org.alongside.knowledge.domain.Block.Paragraph;
import org.alongside.knowledge.domain.Block.TableRow;
import org.junit.jupiter.api.Test;

class PassageMakingTest {

    @Test
    void passagesStandUnderTheirHeadings() {
        List<DraftPassage> passages = passages(
                heading(1, "Help"),
                heading(2, "Cards"),
                text("About cards."),
                heading(3, "Lost"),
                text("Call us."),
                heading(2, "Fees"),
                text("None."));

        assertEquals(
                List.of(List.of("Help", "Cards"), List.of("Help", "Cards", "Lost"), List.of("Help", "Fees")),
                passages.stream().map(DraftPassage::path).toList());
    }

    @Test
    void shortPiecesOfOneHeadingAreOnePassage() {
        List<DraftPassage> passages = passages(heading(1, "Cards"), text("One."), item("two"), item("three"));

        assertEquals(List.of("One.\n- two\n- three"), texts(passages));
    }

    @Test
    void longTextIsCutBetweenSentences() {
        String sentence = "Word " + "word ".repeat(48) + "end.";
        List<DraftPassage> passages = passages(text((sentence + " ").repeat(10).strip()));

        assertTrue(passages.size() >= 3);
        passages.forEach(passage -> assertTrue(passage.text().endsWith("end."), passage.text()));
        passages.forEach(passage -> assertTrue(Tokens.count(passage.text()) <= 240));
    }

    @Test
    void oneEndlessSentenceIsCutAllTheSame() {
        assertEquals(3, passages(text("word ".repeat(600).strip())).size());
    }

    @Test
    void shortRestJoinsThePassageBefore() {
        List<DraftPassage> passages =
                passages(text("word ".repeat(175).strip()), text("A short rest of ten words that stands alone."));

        assertEquals(1, passages.size());
    }

    @Test
    void lineThatAnnouncesGoesWithWhatFollows() {
        List<DraftPassage> passages = passages(
                text("word ".repeat(170).strip()),
                text("You need:"),
                item("thing ".repeat(80).strip()));

        assertEquals(2, passages.size());
        assertTrue(passages.get(1).text().startsWith("You need:\n- thing"));
    }

    @Test
    void rowsKeepTheirHeaderAndPlace() {
        List<Block> rows = new ArrayList<>();
        for (int row = 2; row <= 9; row++) {
            rows.add(new TableRow(
                    List.of("Zone", "Days"),
                    List.of("A" + row, "word ".repeat(16).strip()),
                    Place.row(row)));
        }
        List<DraftPassage> passages = PassageMaking.of(new Document("", rows, List.of()), "Delivery");

        assertEquals("filas 2–3", passages.get(0).place().locator("es"));
        assertTrue(passages.get(0).text().startsWith("Zone: A2; Days: word"));
        assertEquals(4, passages.size());
    }

    @Test
    void documentWithHeadingsOnlyHasNoPassage() {
        assertEquals(List.of(), passages(heading(1, "Soon")));
    }

    @Test
    void placeCoversAllPages() {
        Place place = Place.page(3).to(Place.page(4));

        assertEquals("pages 3–4", place.locator("en"));
        assertEquals("páginas 3–4", place.locator("pt"));
        assertEquals("", Place.NOWHERE.locator("en"));
    }

    @Test
    void languageIsGuessedFromFunctionWords() {
        assertEquals("en", LanguageGuess.of("You can return the parcel and we pay for it.", "pt"));
        assertEquals(
                "es", LanguageGuess.of("El cliente puede devolver los productos en la tienda con su recibo.", "en"));
        assertEquals(
                "pt",
                LanguageGuess.of("Você pode devolver os produtos na loja com o seu recibo e não paga nada.", "en"));
        assertEquals("en", LanguageGuess.of("12345", "en"));
    }

    private static List<DraftPassage> passages(Block... blocks) {
        return PassageMaking.of(new Document("", List.of(blocks), List.of()), "Help");
    }

    private static List<String> texts(List<DraftPassage> passages) {
        return passages.stream().map(DraftPassage::text).toList();
    }

    private static Block heading(int level, String text) {
        return new Heading(level, text, Place.NOWHERE);
    }

    private static Block text(String text) {
        return new Paragraph(text, Place.NOWHERE);
    }

    private static Block item(String text) {
        return new Item(text, Place.NOWHERE);
    }
}
