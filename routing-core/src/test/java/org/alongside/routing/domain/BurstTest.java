package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.routing.domain.Burst.Line;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final Duration QUIET = Duration.ofMillis(1500);

    @Test
    void waitsUntilNothingMoreCame() {
        assertEquals(Duration.ofMillis(1100), burst(2000, 400).rest());
        assertEquals(Duration.ZERO, burst(3000, 1500).rest());
    }

    @Test
    void whoWritesOnAndOnIsReadToo() {
        assertEquals(Duration.ofMillis(200), burst(5800, 4000, 100).rest());
        assertEquals(Duration.ZERO, burst(6000, 10).rest());
    }

    @Test
    void whoAsksForAPersonIsNotKeptWaiting() {
        assertEquals(Duration.ZERO, new Burst(List.of(line(500, false), line(1, true)), QUIET).rest());
    }

    @Test
    void aWholeSentenceEndsTheWaitAndAPieceAfterItBeginsAnother() {
        Line whole = new Line(Duration.ofMillis(1), false, true);

        assertEquals(Duration.ZERO, new Burst(List.of(line(500, false), whole), QUIET).rest());
        assertEquals(
                Duration.ofMillis(1499),
                new Burst(List.of(new Line(Duration.ofMillis(500), false, true), line(1, false)), QUIET).rest());
    }

    @Test
    void neverWaitsLongerThanTheQuietTimeNorFourOfThemInAll() {
        Random random = new Random(7);
        for (int run = 0; run < 10_000; run++) {
            int[] ages = IntStream.generate(() -> random.nextInt(9000))
                    .limit(1 + random.nextInt(6))
                    .toArray();
            Duration rest = burst(ages).rest();
            long oldest = IntStream.of(ages).max().orElseThrow();
            assertTrue(!rest.isNegative() && rest.compareTo(QUIET) <= 0);
            assertTrue(rest.isZero() || oldest + rest.toMillis() <= 4 * QUIET.toMillis());
        }
    }

    private static Burst burst(int... ages) {
        return new Burst(IntStream.of(ages).mapToObj(age -> line(age, false)).toList(), QUIET);
    }

    private static Line line(int age, boolean hurried) {
        return new Line(Duration.ofMillis(age), hurried, false);
    }
}
