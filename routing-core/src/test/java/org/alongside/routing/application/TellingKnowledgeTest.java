package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback.Missed;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.junit.jupiter.api.Test;

/** What the knowledge hears of conversations: what it lacked, and what became of its passages. */
class TellingKnowledgeTest {

    private static final String CARDS = FakeKnowledge.CARDS.id().toString();

    private final World world = new World();

    @Test
    void aQuestionThatNothingFitsIsMissed() {
        world.says("what are your hours?");

        Missed missed = world.feedback.missed.get(0);
        assertEquals(Missing.NO_ANSWER, missed.kind());
        assertEquals("what are your hours?", missed.question());
        assertEquals("opening_hours", missed.intent());
        assertEquals(1, missed.message());
    }

    @Test
    void whatWasNotLookedForIsNotMissed() {
        world.says("I see a charge that I do not know");
        world.says("how do I change my card?");

        assertEquals(List.of(), world.feedback.missed);
    }

    @Test
    void anAnswerTellsOfItsPassages() {
        world.says("how do I change my card?");

        assertTrue(world.feedback.told.get(0).startsWith("said "), world.feedback.told::toString);
        assertTrue(world.feedback.told.get(0).contains(CARDS), world.feedback.told::toString);
    }

    @Test
    void aRewrittenDraftIsMissedWithWhatTheAgentWrote() {
        world.says("my parcel is late");
        UUID draft = draft();
        reply("Parcels to the islands need four days more, because the ferry goes twice a week.", Optional.of(draft));

        Missed missed = world.feedback.missed.get(0);
        assertEquals(Missing.REWRITTEN, missed.kind());
        assertEquals("my parcel is late", missed.question());
        assertEquals("late_parcel", missed.intent());
        assertTrue(missed.answer().startsWith("Parcels to the islands"));
        assertTrue(world.feedback.told.contains("compared REWRITTEN"), world.feedback.told::toString);
    }

    @Test
    void aDraftThatWasSentIsNotMissed() {
        world.says("my parcel is late");
        reply(FakeKnowledge.CARDS.text(), Optional.of(draft()));

        assertEquals(List.of(), world.feedback.missed);
        assertTrue(world.feedback.told.contains("compared SAME"), world.feedback.told::toString);
    }

    @Test
    void aBadRatingIsAboutTheLastAnswerOfTheAssistant() {
        world.says("how do I change my card?");
        rate(2);

        Missed missed = world.feedback.missed.get(0);
        assertEquals(Missing.BAD_RATING, missed.kind());
        assertEquals("how do I change my card?", missed.question());
        assertTrue(world.feedback.told.contains("rated 2"), world.feedback.told::toString);
    }

    @Test
    void aGoodRatingMissesNothing() {
        world.says("how do I change my card?");
        rate(4);

        assertEquals(List.of(), world.feedback.missed);
        assertTrue(world.feedback.told.contains("rated 4"), world.feedback.told::toString);
    }

    private void rate(int stars) {
        ConversationId conversation = conversation();
        world.does(() -> world.desk.reply(ACME, conversation, World.ANA, "Is that all?", Optional.empty(), List.of()));
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.RESOLVED));
        world.does(() -> world.inbound.rate(ACME, conversation, world.seen().contact(), stars, ""));
    }

    private void reply(String text, Optional<UUID> draft) {
        world.does(() -> world.desk.reply(ACME, conversation(), World.ANA, text, draft, List.of()));
    }

    private ConversationId conversation() {
        return world.seen().conversation();
    }

    private UUID draft() {
        return world.transactions.in(
                ACME,
                () -> world.conversations
                        .byId(ACME, conversation())
                        .draft()
                        .orElseThrow()
                        .id());
    }
}
