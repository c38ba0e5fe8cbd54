package org.alongside.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.alongside.bench.Threads.Work;

/**
 * One round of the product, and the machine's own limits right after it.
 *
 * @param turns messages a second
 * @param together turns that shared their transactions, on average
 * @param rawTurns a second, with as many sharing theirs
 * @param rawAlone with each on its own
 * @param commits of single rows a second
 * @param cost of a message with all that follows it
 */
record Round(double turns, double together, double rawTurns, double rawAlone, double commits, Cost cost) {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-6s %11s %9s %12s %10s %10s %6s %6s %7s %7s %7s %8s",
            "round",
            "messages/s",
            "together",
            "raw turns/s",
            "raw alone",
            "commits/s",
            "ratio",
            "alone",
            "app ms",
            "of JIT",
            "db ms",
            "foreign");

    /** More than this, and a round says more of others than of us. */
    private static final double MOST_FOREIGN = 0.15;

    String line(int number) {
        return String.format(
                Locale.ROOT,
                "%-6d %11.0f %9.1f %12.0f %10.0f %10.0f %6.2f %6.2f %7.2f %7.2f %7.2f %7.0f%%%s",
                number,
                turns,
                together,
                rawTurns,
                rawAlone,
                commits,
                ratio(),
                ratioAlone(),
                cost.application(),
                cost.of(Work.COMPILING),
                cost.database(),
                100 * cost.foreign(),
                cost.foreign() > MOST_FOREIGN ? "  (doubtful)" : "");
    }

    double ratio() {
        return turns / rawTurns;
    }

    double ratioAlone() {
        return turns / rawAlone;
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return percentile(rounds.stream().mapToDouble(figure).sorted().toArray(), 0.5);
    }

    static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.floor(share * sorted.length))];
    }
}
