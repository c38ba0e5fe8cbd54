package org.alongside.metrics.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The always-valid test: its integral against one by hand, and its promise against many looks. */
class AlwaysValidTest {

    private static final int STEPS = 200_000;

    @Test
    void evidenceIsTheMixtureOfLikelihoodRatios() {
        assertEquals(byHand(200, 300, 0.75), Math.exp(AlwaysValid.logEvidence(200, 300, 0.75, false)), 0.01);
        assertEquals(byHand(20, 25, 0.75), Math.exp(AlwaysValid.logEvidence(20, 25, 0.75, false)), 0.001);
    }

    @Test
    void bothSidesMirrorEachOther() {
        assertEquals(AlwaysValid.logEvidence(65, 100, 0.8, false), AlwaysValid.logEvidence(35, 100, 0.2, true), 1e-9);
        assertEquals(1 - AlwaysValid.bound(65, 100, false, 0.01), AlwaysValid.bound(35, 100, true, 0.01), 1e-6);
    }

    @Test
    void evidenceAtTheBoundIsExactlyWhatIsNeeded() {
        double bound = AlwaysValid.bound(65, 100, false, 0.01);

        assertTrue(bound > 0.65 && bound < 0.85, () -> "bound " + bound);
        assertEquals(Math.log(100), AlwaysValid.logEvidence(65, 100, bound, false), 1e-3);
    }

    @Test
    void noEvidenceIsMoreThanThatOfTheLikeliestShare() {
        for (int k = 0; k <= 40; k++) {
            assertTrue(AlwaysValid.logEvidence(k, 40, 0.7, false) <= AlwaysValid.mostEvidence(k, 40, 0.7) + 1e-9);
        }
    }

    /** At the limit itself, looked at after every case: the promise is at most one in ten, ever. */
    @Test
    void manyLooksCryWolfNoMoreOftenThanWasSaid() {
        SplittableRandom random = new SplittableRandom(7);
        int wolves = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            wolves += everReaches(random, 0.8, Math.log(10)) ? 1 : 0;
        }
        assertTrue(wolves <= runs / 10, wolves + " of " + runs);
    }

    /** Ease of 1 to 7, its mean exactly at the limit: the same promise holds. */
    @Test
    void meansOnAScaleKeepThePromiseToo() {
        SplittableRandom random = new SplittableRandom(11);
        int wolves = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            boolean wolf = false;
            for (int n = 1; n <= 600 && !wolf; n++) {
                sum += random.nextInt(7) / 6.0;
                wolf = AlwaysValid.logEvidence(sum, n, 0.5, false) >= Math.log(10);
            }
            wolves += wolf ? 1 : 0;
        }
        assertTrue(wolves <= runs / 10, wolves + " of " + runs);
    }

    @Test
    void aFallOfAMeanIsSeen() {
        assertTrue(AlwaysValid.logEvidence(0.55 * 400, 400, 0.7, false) > Math.log(100));
    }

    private static boolean everReaches(SplittableRandom random, double share, double needed) {
        long did = 0;
        for (int n = 1; n <= 600; n++) {
            did += random.nextDouble() < share ? 1 : 0;
            if (AlwaysValid.logEvidence(did, n, share, false) >= needed) {
                return true;
            }
        }
        return false;
    }

    /** Midpoint rule over the prior's density, cut to below the limit. */
    private static double byHand(long k, long n, double limit) {
        double above = 0;
        double below = 0;
        for (int step = 0; step < STEPS; step++) {
            double p = limit * (step + 0.5) / STEPS;
            double prior = Math.pow(p, 25 * limit - 1) * Math.pow(1 - p, 25 * (1 - limit) - 1);
            above += prior * Math.exp(k * Math.log(p / limit) + (n - k) * Math.log((1 - p) / (1 - limit)));
            below += prior;
        }
        return above / below;
    }
}
