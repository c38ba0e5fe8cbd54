package org.alongside.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.knowledge.domain.GapGrouping.Question;
import org.junit.jupiter.api.Test;

class GapGroupingTest {

    private static final Question GIFT = question("pay", "en", "Can I pay with a gift card?");
    private static final Question PARKING = question("", "en", "Is there parking at the shop?");

    @Test
    void questionsWithTheSameWordsAreOneGap() {
        assertEquals(
                Optional.of(GIFT.id()),
                GapGrouping.nearest(question("pay", "en", "gift cards, can they pay for it"), List.of(PARKING, GIFT)));
        assertEquals(
                Optional.empty(),
                GapGrouping.nearest(question("", "en", "Do you ship to Norway?"), List.of(PARKING, GIFT)));
    }

    @Test
    void languagesAndIntentsStayApart() {
        assertEquals(Optional.empty(), GapGrouping.nearest(question("pay", "pt", "gift card pay"), List.of(GIFT)));
        assertEquals(
                Optional.empty(),
                GapGrouping.nearest(question("cancel", "en", "Can I pay with a gift card?"), List.of(GIFT)));
    }

    @Test
    void meaningHelpsWhereWordsDoNot() {
        Question one = new Question(new UUID(1, 1), "", "en", "vouchers accepted", new float[] {1, 0});
        Question near = new Question(new UUID(1, 2), "", "en", "gift tokens taken", new float[] {0.8f, 0.6f});
        Question far = new Question(new UUID(1, 3), "", "en", "parking", new float[] {0, 1});

        assertEquals(Optional.of(one.id()), GapGrouping.nearest(near, List.of(one)));
        assertEquals(Optional.empty(), GapGrouping.nearest(far, List.of(one)));
    }

    @Test
    void theAnswerThatOthersShareMostIsProposed() {
        Gap.Proposal proposal = GapProposals.of(
                gap("pay"),
                asked(
                        "Let me see what my colleagues in the shop think about that, thank you.",
                        "Hi Jo, gift cards are taken in our shops only, not online.",
                        "",
                        "Gift cards are for our shops. Online you pay by card."));

        assertEquals("gift cards are taken in our shops only, not online.", proposal.text());
        assertEquals(3, proposal.answers().size());
        assertEquals(Gap.Proposal.Kind.REPLY, proposal.kind());
        assertEquals(
                Gap.Proposal.Kind.ARTICLE, GapProposals.of(gap(""), asked()).kind());
    }

    @Test
    void aRemarkIsNoAnswer() {
        assertFalse(GapProposals.answers("One moment, please."));
        assertFalse(GapProposals.answers("Could you tell me which of the two orders you mean, please?"));
        assertTrue(GapProposals.answers("Gift cards are taken in our shops only, not online."));
    }

    private static Question question(String intent, String language, String text) {
        return new Question(
                UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                intent,
                language,
                text,
                new float[0]);
    }

    private static Gap gap(String intent) {
        return new Gap(
                new UUID(1, 9),
                intent,
                "en",
                "Can I pay with a gift card?",
                "A",
                Gap.State.OPEN,
                Map.of(),
                Instant.EPOCH,
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static List<Gap.Asked> asked(String... answers) {
        List<Gap.Asked> asked = new ArrayList<>();
        for (String answer : answers) {
            asked.add(new Gap.Asked(new UUID(2, 1), Missing.NO_ANSWER, "q", answer, Instant.EPOCH));
        }
        return asked;
    }
}
