package org.alongside.metrics.domain;

import java.util.List;
import java.util.OptionalDouble;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Verdict;

/** What the readings of a sample say. Pure. */
public final class ReaderAgreement {

    private static final int VERDICTS = Verdict.values().length;

    private ReaderAgreement() {}

    /**
     * Cohen's kappa (Cohen 1960) of two readers, from how often they gave which pair of verdicts:
     *
     * <pre>κ = (p_o - p_e) / (1 - p_e),   p_o = Σ c_ii / n,   p_e = Σ (row_i / n)(column_i / n)</pre>
     *
     * @param counts square; row of the first reader, column of the second
     * @return at most 1; 0 for what chance alone gives; empty without cases, or when both only ever said one thing
     */
    public static OptionalDouble kappa(long[][] counts) {
        long n = 0;
        long same = 0;
        double chance = 0;
        for (int i = 0; i < counts.length; i++) {
            same += counts[i][i];
            for (long cell : counts[i]) {
                n += cell;
            }
        }
        if (n == 0) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < counts.length; i++) {
            long row = 0;
            long column = 0;
            for (int j = 0; j < counts.length; j++) {
                row += counts[i][j];
                column += counts[j][i];
            }
            chance += (double) row / n * column / n;
        }
        double observed = (double) same / n;
        return chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }

    /** Of all cases that both readers of these samples read. */
    public static long[][] counts(List<Sample> samples) {
        long[][] counts = new long[VERDICTS][VERDICTS];
        for (Sample sample : samples) {
            for (SampleCase each : sample.cases()) {
                each.by(sample.reader())
                        .ifPresent(first -> each.by(sample.second())
                                .ifPresent(second -> counts[first.verdict().ordinal()][
                                        second.verdict().ordinal()]++));
            }
        }
        return counts;
    }

    /** The weighted share of a verdict among the cases read by the first reader; empty before any is. */
    public static OptionalDouble share(Sample sample, Verdict verdict) {
        double all = 0;
        double those = 0;
        for (SampleCase each : sample.cases()) {
            Reading reading = each.by(sample.reader()).orElse(null);
            if (reading != null) {
                all += each.weight();
                those += reading.verdict() == verdict ? each.weight() : 0;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(those / all);
    }
}
