package org.alongside.metrics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Verdict;

/** What the readings of a sample say. Pure. */
public final class ReaderAgreement {

    private static final int VERDICTS = Verdict.values().length;

    /** Cases that both read, from which on an interval is given. */
    public static final int LEAST = 20;

    private static final double Z = 1.959964;

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

    /**
     * Where kappa lies at 95 %, by its large-sample variance (Fleiss, Cohen and Everitt 1969), with shares p:
     *
     * <pre>
     * n (1 - p_e)² var = Σ p_ii (1 - (p_i. + p_.i)(1 - κ))² + (1 - κ)² Σ_i≠j p_ij (p_.i + p_j.)² - (κ - p_e (1 - κ))²
     * </pre>
     *
     * @return within -1..1; empty where kappa is, and below {@link #LEAST} cases, where the formula says nothing
     */
    public static Optional<Bounds> bounds(long[][] counts) {
        double n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        OptionalDouble kappa = kappa(counts);
        if (kappa.isEmpty() || n < LEAST) {
            return Optional.empty();
        }
        double half = Z * deviation(counts, n, kappa.getAsDouble());
        return Optional.of(
                new Bounds(Math.max(-1, kappa.getAsDouble() - half), Math.min(1, kappa.getAsDouble() + half)));
    }

    private static double deviation(long[][] counts, double n, double kappa) {
        double[] rows = new double[counts.length];
        double[] columns = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                rows[i] += counts[i][j] / n;
                columns[j] += counts[i][j] / n;
            }
        }
        double chance = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            chance += rows[i] * columns[i];
            for (int j = 0; j < counts.length; j++) {
                double part = i == j ? 1 - (rows[i] + columns[i]) * (1 - kappa) : (1 - kappa) * (columns[i] + rows[j]);
                sum += counts[i][j] / n * part * part;
            }
        }
        double less = kappa - chance * (1 - kappa);
        return Math.sqrt(Math.max(0, sum - less * less) / n) / (1 - chance);
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
