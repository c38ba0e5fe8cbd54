package org.alongside.metrics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Stratum;
import org.alongside.metrics.domain.Drawing.Candidate;
import org.alongside.routing.ConversationId;
import org.junit.jupiter.api.Test;

/** The weekly draw, of a week with few complaints and many others. */
class DrawingTest {

    private static final Map<Stratum, Integer> WEEK = new EnumMap<>(
            Map.of(Stratum.COMPLAINT, 3, Stratum.SILENT_EXIT, 40, Stratum.TIER_B, 100, Stratum.OTHER, 857));

    @Test
    void drawsRareStrataMoreOftenAndFillsUpFromTheOthers() {
        Map<Stratum, Long> drawn =
                draw(30, 1).stream().collect(Collectors.groupingBy(SampleCase::stratum, Collectors.counting()));

        assertEquals(
                Map.of(Stratum.COMPLAINT, 3L, Stratum.SILENT_EXIT, 9L, Stratum.TIER_B, 9L, Stratum.OTHER, 9L), drawn);
    }

    @Test
    void weightsAddUpToTheWeekAndEachStratum() {
        List<SampleCase> drawn = draw(30, 1);

        assertEquals(1000, drawn.stream().mapToDouble(SampleCase::weight).sum(), 1e-9);
        assertEquals(
                857,
                drawn.stream()
                        .filter(each -> each.stratum() == Stratum.OTHER)
                        .mapToDouble(SampleCase::weight)
                        .sum(),
                1e-9);
    }

    /** Every fifth conversation is bad; however the strata differ, the weighted share is right on average. */
    @Test
    void weightedSharesAreUnbiased() {
        double sum = 0;
        int draws = 600;
        for (int seed = 0; seed < draws; seed++) {
            List<SampleCase> drawn = draw(30, seed);
            double bad = drawn.stream()
                    .filter(each -> bad(each.conversation()))
                    .mapToDouble(SampleCase::weight)
                    .sum();
            sum += bad / 1000;
        }
        assertEquals(0.2, sum / draws, 0.02);
    }

    @Test
    void theSameSeedDrawsTheSameAndNobodyTwice() {
        assertEquals(draw(30, 5), draw(30, 5));
        assertEquals(
                30,
                new HashSet<>(draw(30, 5).stream().map(SampleCase::conversation).toList()).size());
        assertEquals(1000, draw(2000, 5).size());
    }

    private static boolean bad(ConversationId conversation) {
        return conversation.value().getLeastSignificantBits() % 5 == 0;
    }

    private static List<SampleCase> draw(int size, long seed) {
        List<Candidate> candidates = new ArrayList<>();
        WEEK.forEach((stratum, many) -> {
            for (int number = 0; number < many; number++) {
                ConversationId id = new ConversationId(new UUID(1, candidates.size()));
                candidates.add(new Candidate(id, "pay", stratum));
            }
        });
        return Drawing.draw(candidates, size, new SplittableRandom(seed));
    }
}
