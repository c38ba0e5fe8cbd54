package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer;
import org.alongside.routing.Answerer.Answer;
import org.junit.jupiter.api.Test;

class BuiltInAnswererTest {

    private final Answerer answerer = new BuiltInAnswerer();

    @Test
    void quotesTheSentencesThatHaveToDoWithTheQuestion() {
        Answer answer =
                answerer.answer(Asked.with("how do i change the card that i pay with?", Asked.CARD, Asked.RETURNS));

        assertTrue(answer.text().startsWith("To change the card that you pay with, open Account"), answer.text());
        assertEquals(Asked.CARD.id(), answer.citations().get(0).passage());
        assertEquals("page 1", answer.citations().get(0).locator());
        assertTrue(Asked.CARD.text().contains(answer.citations().get(0).quote()));
        assertFalse(answer.approved());
        assertEquals(0, answer.tokens());
    }

    @Test
    void anApprovedReplyIsSaidWordByWord() {
        Answer answer = answerer.answer(Asked.approved("is there a fee?", "A late payment costs 5 euros."));

        assertEquals("A late payment costs 5 euros.", answer.text());
        assertTrue(answer.approved());
        assertEquals(List.of(), answer.citations());
    }

    @Test
    void nothingIsSaidWhereNoPassageFits() {
        assertFalse(answerer.answer(Asked.with("do you sell gift cards for concerts", Asked.RETURNS))
                .given());
        assertFalse(answerer.answer(Asked.with("anything")).given());
    }

    @Test
    void theAnswerToAQuestionInThePassageIsQuotedNotTheQuestion() {
        Passage faq = Asked.passage(
                "3", "FAQ", "Can I pay early?\nYes, open Plan and choose Pay now.\nIs there a discount?\nNo.", 0.9);

        assertEquals(
                "Yes, open Plan and choose Pay now.",
                answerer.answer(Asked.with("can i pay early", faq)).text());
    }

    @Test
    void quotesStayShort() {
        Passage endless =
                Asked.passage("4", "Cards", "A card can be changed at any time in the account. ".repeat(100), 0.9);

        assertTrue(answerer.answer(Asked.with("change card", endless)).text().length() <= 450);
    }

    @Test
    void anEmptyPassageIsNoAnswer() {
        assertFalse(answerer.answer(Asked.with("card", Asked.passage("5", "Card", "", 0.9)))
                .given());
    }

    @Test
    void keepsAListAList() {
        String quote = BuiltInAnswerer.quote("To change the card:\n- Open the app.\n- Tap Wallet.", "change the card");

        assertEquals("To change the card:\n- Open the app.\n- Tap Wallet.", quote);
    }
}
