package org.alongside.metrics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * How much the cases of two times differ in kind.
 *
 * @param distance total variation, 0..1: the share of cases that would have to be others for both to be alike, {@code Σ
 *     |w1 - w0| / 2}
 * @param chance how likely such a distance is when nothing changed (chi-square test of two samples), 0..1
 */
public record MixShift(double distance, double chance) {

    private static final double DOUBT = 0.05;

    /** @param before numbers of cases by kind, {@code now} of the same kinds in the same order */
    public static MixShift between(List<Long> before, List<Long> now) {
        double all0 = before.stream().mapToLong(Long::longValue).sum();
        double all1 = now.stream().mapToLong(Long::longValue).sum();
        if (all0 == 0 || all1 == 0) {
            return new MixShift(0, 1);
        }
        double distance = 0;
        List<Integer> there = new ArrayList<>();
        for (int kind = 0; kind < before.size(); kind++) {
            distance += Math.abs(now.get(kind) / all1 - before.get(kind) / all0) / 2;
            if (before.get(kind) + now.get(kind) > 0) {
                there.add(kind);
            }
        }
        return new MixShift(distance, there.size() < 2 ? 1 : chance(before, now, there));
    }

    private static double chance(List<Long> before, List<Long> now, List<Integer> there) {
        long[] one = there.stream().mapToLong(before::get).toArray();
        long[] two = there.stream().mapToLong(now::get).toArray();
        return new ChiSquareTest().chiSquareTestDataSetsComparison(one, two);
    }

    public boolean beyondChance() {
        return chance < DOUBT;
    }
}
