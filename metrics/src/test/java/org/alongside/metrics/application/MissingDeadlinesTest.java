package org.alongside.metrics.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sample that was not read in time is news, once. */
class MissingDeadlinesTest {

    private final StopLossWorld world = new StopLossWorld();

    @BeforeEach
    void nothingIsKnownYet() {
        world.forget();
    }

    @Test
    void anUnreadSampleIsToldOnceWhenItsTimeIsOver() {
        Sample sample = world.drawn(world.clock.plus(Duration.ofHours(1)));
        world.lookAtDeadlines();
        assertTrue(world.unseen("sam").isEmpty());

        world.clock = world.clock.plus(Duration.ofHours(2));
        world.lookAtDeadlines();
        world.lookAtDeadlines();

        List<Notice> told = world.unseen("sam");
        assertEquals(1, told.size());
        Notice notice = told.get(0);
        assertEquals(Notice.Kind.UNREAD, notice.kind());
        assertEquals(sample.id(), notice.subject());
        assertEquals(new Counted(0, 1), notice.counted());
        assertEquals(List.of("sample.unread"), world.told);
        assertTrue(notice.people().contains("maya"), notice.people()::toString);
    }

    @Test
    void whatWasReadInTimeIsNoNews() {
        Sample sample = world.drawn(world.clock.plus(Duration.ofHours(1)));
        world.read(sample);
        world.clock = world.clock.plus(Duration.ofHours(2));

        world.lookAtDeadlines();

        assertTrue(world.unseen("sam").isEmpty());
    }

    @Test
    void whatIsOlderThanTwoWeeksStandsOnThePageOnly() {
        world.drawn(world.clock.minus(Duration.ofDays(15)));

        world.lookAtDeadlines();

        assertTrue(world.unseen("sam").isEmpty());
    }
}
