package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.Gap.Proposal.Kind;
import org.alongside.knowledge.Gaps;
import org.alongside.knowledge.KnowledgeFeedback.Missed;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.knowledge.KnowledgeFeedback.Use;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageUse.Used;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.store.FeedbackRows;
import org.alongside.knowledge.store.GapShelf;
import org.alongside.knowledge.store.QuestionTraces;
import org.alongside.knowledge.store.ReplyShelf;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From questions that nothing answered to something that answers them. */
class GapsTest {

    private static final UUID CONVERSATION = new UUID(8, 1);

    private final World world = World.empty();
    private final GapShelf shelf = new GapShelf(world.sql);
    private final TakingFeedback feedback =
            new TakingFeedback(new FeedbackRows(world.sql), new QuestionTraces(world.sql));
    private final GroupingGaps grouping = new GroupingGaps(shelf, new World.TwoMeanings(), world.ids, world.clock);
    private final KeepingReplies kept = new KeepingReplies(new ReplyShelf(world.sql), world.ids, world.clock);

    @BeforeEach
    void clear() {
        for (TenantId tenant : List.of(ACME, GLOBEX)) {
            world.in(tenant, () -> world.sql.update("delete from knowledge.missed_questions"));
            world.in(tenant, () -> world.sql.update("delete from knowledge.gap_arrivals"));
            world.in(tenant, () -> world.sql.update("delete from knowledge.gaps"));
            world.in(tenant, () -> world.sql.update("delete from knowledge.replies"));
            world.in(tenant, () -> world.sql.update("delete from knowledge.passage_uses"));
        }
    }

    @Test
    void likeQuestionsAreOneGapAndTheWeightiestComesFirst() {
        missed(1, "parking", "Is there parking at your shop?");
        missed(2, "pay", "Can I pay with a gift card?");
        missed(3, "pay", "do you take a gift card to pay?");
        group();

        List<Gap> open = gaps(ACME, Gaps::open);
        assertEquals(
                List.of("Can I pay with a gift card? 2 A", "Is there parking at your shop? 1 B"),
                open.stream()
                        .map(gap -> gap.question() + " " + gap.count() + " " + gap.tier())
                        .toList());
        assertEquals(2, gaps(ACME, Gaps::count));
        assertEquals(List.of(), gaps(GLOBEX, Gaps::open));
        assertThrows(
                NotFoundException.class,
                () -> gaps(GLOBEX, (all, tenant) -> all.byId(tenant, open.get(0).id())));
    }

    @Test
    void theSameMessageCountsOnce() {
        missed(1, "pay", "Can I pay with a gift card?");
        missed(1, "pay", "Can I pay with a gift card?");
        group();

        assertEquals(1, only().count());
    }

    @Test
    void whatAnAgentAnsweredIsProposedWithoutTheCustomersData() {
        missed(1, "pay", "Can I pay order MP-471122 with a gift card? jo@example.com");
        world.in(ACME, () -> feedback.answered(ACME, CONVERSATION, "One moment, please."));
        world.in(ACME, () -> feedback.answered(ACME, CONVERSATION, "Hi Jo, gift cards are taken in our shops only."));
        group();

        Gap.Closer closer = gaps(ACME, (all, tenant) -> all.byId(tenant, only().id()));
        assertEquals("Can I pay order … with a gift card? …", closer.gap().question());
        assertEquals(
                "gift cards are taken in our shops only.", closer.proposal().text());
        assertEquals(Kind.REPLY, closer.proposal().kind());
    }

    @Test
    void anAcceptedArticleIsFoundByTheNextQuestionAndLeavesWhenTheDecisionIsTakenBack() {
        missed(1, "pay", "Can I pay with a gift card?");
        group();
        UUID gap = only().id();
        accept(gap, new Gaps.Closing(Kind.ARTICLE, "Gift cards", "Gift cards are taken in shops.", Audience.CUSTOMERS));
        world.readAll(ACME);

        assertEquals(1, world.search(ACME, "gift cards").size());
        assertEquals(List.of(), gaps(ACME, Gaps::open));
        assertEquals(Gap.State.ACCEPTED, gaps(ACME, Gaps::decided).get(0).state());

        reopen(gap);
        world.follow(ACME);
        assertEquals(List.of(), world.search(ACME, "gift cards"));
        assertEquals(1, gaps(ACME, Gaps::count));
    }

    @Test
    void anAcceptedReplyIsApproved() {
        missed(1, "pay", "Can I pay with a gift card?");
        group();
        UUID gap = only().id();
        accept(gap, new Gaps.Closing(Kind.REPLY, "Gift cards", "Gift cards are for shops.", Audience.CUSTOMERS));

        List<ApprovedReply> replies = world.in(ACME, () -> kept.all(ACME));
        assertEquals("pay Gift cards {en=Gift cards are for shops.}", described(replies.get(0)));

        reopen(gap);
        assertEquals(List.of(), world.in(ACME, () -> kept.all(ACME)));
    }

    @Test
    void aDismissedGapSwallowsLaterQuestionsAndAnAcceptedOneDoesNot() {
        missed(1, "pay", "Can I pay with a gift card?");
        group();
        UUID gap = only().id();
        gaps(ACME, (all, tenant) -> dismissed(all, tenant, gap));
        missed(2, "pay", "pay with a gift card?");
        group();
        assertEquals(0, gaps(ACME, Gaps::count));

        reopen(gap);
        accept(gap, new Gaps.Closing(Kind.REPLY, "Gift cards", "Gift cards are for shops.", Audience.CUSTOMERS));
        missed(3, "pay", "gift card to pay?");
        group();
        assertEquals(1, gaps(ACME, Gaps::count));
    }

    @Test
    void refusesToCloseAGapWithNothing() {
        missed(1, "", "Can I pay with a gift card?");
        group();
        UUID gap = only().id();

        assertRefused(gap, new Gaps.Closing(Kind.ARTICLE, "Gift cards", " ", Audience.CUSTOMERS));
        assertRefused(gap, new Gaps.Closing(Kind.ARTICLE, " ", "Text.", Audience.CUSTOMERS));
        assertRefused(gap, new Gaps.Closing(Kind.REPLY, "Gift cards", "Text.", Audience.CUSTOMERS));
        assertEquals(1, gaps(ACME, Gaps::count));
    }

    @Test
    void aDocumentShowsWhereItsPassagesWereUsedRatedAndEdited() {
        SourceId source = world.upload(ACME, "cards.md", "# Cards\n\nOpen Settings and choose another card.\n");
        world.readAll(ACME);
        Passage passage =
                world.in(ACME, () -> world.sources.passages(ACME, source)).get(0);
        UUID draft = new UUID(9, 2);
        world.in(ACME, () -> {
            feedback.used(
                    ACME,
                    List.of(
                            new Use(CONVERSATION, new UUID(9, 1), true, List.of(passage.id())),
                            new Use(new UUID(8, 2), draft, false, List.of(passage.id(), passage.id()))),
                    world.clock.instant());
            feedback.compared(ACME, draft, "EDITED");
            feedback.rated(ACME, CONVERSATION, 2);
        });

        CountingUse use = new CountingUse(world.sql);
        Used used = world.in(ACME, () -> use.of(ACME, source)).get(passage.id());
        assertEquals(new Used(1, 1, 1, 1, 1, 2.0, used.conversations()), used);
        assertEquals(2, used.conversations().size());
        assertTrue(world.in(GLOBEX, () -> use.of(GLOBEX, source)).isEmpty());
    }

    @Test
    void whoIsErasedLeavesTheGapToTheOthers() {
        UUID another = new UUID(8, 2);
        missed(1, "pay", "Can I pay with a gift card?");
        missed(another, 1, "pay", "do you take a gift card to pay?");
        group();
        assertEquals("Can I pay with a gift card? 2", only().question() + " " + only().count());

        world.in(ACME, () -> feedback.erase(ACME, List.of(CONVERSATION)));
        assertEquals("do you take a gift card to pay? 1", only().question() + " " + only().count());
        assertEquals(1L, world.in(ACME, () -> feedback.questions(ACME, List.of(CONVERSATION, another))));

        world.in(ACME, () -> feedback.erase(ACME, List.of(another)));
        assertEquals(0, gaps(ACME, Gaps::count));
    }

    private interface Asking<T> {
        T ask(Gaps gaps, TenantId tenant);
    }

    /** With the replies of the module, in transactions as the container begins them. */
    private <T> T gaps(TenantId tenant, Asking<T> asking) {
        return world.in(
                tenant,
                () -> world.database.jpa("knowledge", tenant, entities -> {
                    KnownReplies replies = new KnownReplies(kept, new KeepingPlans(world.ids, entities), world.clock);
                    return asking.ask(
                            new ClosingGaps(shelf, world.sources, replies, new TwoIntents(), world.clock), tenant);
                }));
    }

    private static String described(ApprovedReply reply) {
        return reply.intent() + " " + reply.name() + " " + reply.texts();
    }

    private static boolean dismissed(Gaps all, TenantId tenant, UUID gap) {
        all.dismiss(tenant, gap, "ana");
        return true;
    }

    private void accept(UUID gap, Gaps.Closing closing) {
        gaps(ACME, (all, tenant) -> {
            all.accept(tenant, gap, closing, "ana");
            return Optional.empty();
        });
    }

    private void reopen(UUID gap) {
        gaps(ACME, (all, tenant) -> {
            all.reopen(tenant, gap);
            return Optional.empty();
        });
    }

    private void assertRefused(UUID gap, Gaps.Closing closing) {
        assertThrows(RefusedException.class, () -> accept(gap, closing));
    }

    private Gap only() {
        List<Gap> open = gaps(ACME, Gaps::open);
        assertEquals(1, open.size());
        return open.get(0);
    }

    private void missed(long message, String intent, String question) {
        missed(CONVERSATION, message, intent, question);
    }

    private void missed(UUID conversation, long message, String intent, String question) {
        Missed missed = new Missed(
                world.ids.next(),
                Missing.NO_ANSWER,
                conversation,
                message,
                intent,
                "en",
                question,
                "",
                world.clock.instant());
        world.in(ACME, () -> feedback.missed(ACME, List.of(missed)));
    }

    private void group() {
        world.database.in(ACME, () -> grouping.group(ACME));
    }

    /** One of tier A, one of tier B. */
    private static final class TwoIntents implements KnownIntents {

        @Override
        public List<KnownIntent> of(TenantId tenant) {
            return List.of(
                    new KnownIntent("pay", Map.of(), "A", List.of()),
                    new KnownIntent("parking", Map.of(), "B", List.of()));
        }

        @Override
        public List<String> commonFields() {
            return List.of();
        }
    }
}
