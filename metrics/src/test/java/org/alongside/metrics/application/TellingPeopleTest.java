package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notice.Kind;
import org.alongside.metrics.NoticeSender.Result;
import org.alongside.metrics.NoticeSender.Sent;
import org.alongside.metrics.Notices.Mail;
import org.alongside.metrics.Notices.State;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.application.NoticeQueue.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of a trip and of a release, how often, and what becomes of letters that do not get through. */
class TellingPeopleTest {

    private static final UUID RULE = new UUID(7, 7);

    private final StopLossWorld world = new StopLossWorld();

    @BeforeEach
    void tripped() {
        world.forget();
        world.in(loss -> loss.save(ACME, rule(), "maya"));
        world.counted(40, 100);
        world.look();
        world.look();
    }

    @Test
    void supervisorsAndOwnersHearOfATripOnceWithItsEvidence() {
        Notice notice = only(world.unseen("sam"));

        assertEquals(Kind.TRIPPED, notice.kind());
        assertEquals(new Counted(40, 100), notice.counted());
        assertEquals(0.75, notice.limit());
        assertEquals(List.of("dispute"), notice.intents());
        assertEquals(Set.of("maya", "olga"), notice.people());
        assertEquals("stop-loss/episodes/" + episode(), notice.place());
        assertEquals(notice, only(world.unseen("olga")));
        assertTrue(world.unseen("ines").isEmpty());
        assertEquals(List.of("stop-loss.tripped"), world.told);
    }

    @Test
    void whoTookNoteIsNotToldAgainAndOthersStillAre() {
        world.seen(only(world.unseen("sam")), "sam");

        assertTrue(world.unseen("sam").isEmpty());
        assertEquals(1, world.unseen("olga").size());
    }

    @Test
    void aReleaseIsNewsToo() {
        world.clock = world.clock.plus(Duration.ofHours(25));
        world.in(loss -> loss.release(ACME, episode(), "a bad text, mended", "all of them", "maya"));

        assertEquals(
                List.of(Kind.RELEASED, Kind.TRIPPED),
                world.unseen("sam").stream().map(Notice::kind).toList());
        assertEquals("a bad text, mended", world.unseen("sam").get(0).note());
        assertEquals(List.of("stop-loss.tripped", "stop-loss.released"), world.told);
    }

    @Test
    void eachWhoAnswersForItGetsOneLetterAndOneThatFailedIsSentAgainLater() {
        Taken first = world.with(queue -> queue.take(ACME)).orElseThrow();
        world.run(queue -> queue.record(ACME, first.letter(), new Sent(Result.TAKEN, "")));
        Taken second = world.with(queue -> queue.take(ACME)).orElseThrow();
        world.run(queue -> queue.record(ACME, second.letter(), new Sent(Result.LATER, "mail.problem.slow")));

        assertEquals(
                Set.of("maya", "olga"),
                Set.of(first.letter().username(), second.letter().username()));
        assertEquals(Optional.empty(), world.with(queue -> queue.take(ACME)));
        world.clock = world.clock.plus(Duration.ofMinutes(1));
        Taken again = world.with(queue -> queue.take(ACME)).orElseThrow();
        assertEquals(second.letter().address(), again.letter().address());
        assertEquals(2, again.letter().attempts());
        world.run(queue -> queue.record(ACME, again.letter(), new Sent(Result.REFUSED, "notices.mail.none")));

        assertEquals(
                Set.of(State.SENT, State.FAILED),
                Set.copyOf(world.mails(episode()).stream().map(Mail::state).toList()));
    }

    private UUID episode() {
        return world.get(loss -> loss.rule(ACME, RULE), ACME)
                .holding()
                .or(() -> world.get(loss -> loss.episodes(ACME), ACME).stream()
                        .map(each -> each.id())
                        .findFirst())
                .orElseThrow();
    }

    private static Notice only(List<Notice> notices) {
        assertEquals(1, notices.size());
        return notices.get(0);
    }

    private static StopLossRule rule() {
        return new StopLossRule(
                RULE,
                "",
                Measure.RESOLUTION.name(),
                Limit.below(0.75),
                Segment.ALL,
                28,
                30,
                0.99,
                Action.TO_ASSIST,
                new Scope(Scope.Kind.CASE_TYPE, "disputes"),
                false,
                true);
    }
}
