package org.alongside.metrics.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code ./alongside simulate}: how long each starter rule takes to act on harm of a known size, and how
 * often it acts on none. The same seed prints the same figures.
 */
public final class Simulate {

    private static final int[] VOLUMES = {500, 1_000, 5_000, 50_000};
    private static final int RUNS = 100;
    private static final int YEARS = 10;
    private static final int YEAR = 364;
    private static final int BEGIN = 112;
    private static final int PATIENCE = 84;

    private final long seed;
    private final PrintStream out;

    private Simulate(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
    }

    /** @param arguments a seed, or nothing */
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        new Simulate(seed, System.out).run(VOLUMES, RUNS, YEARS);
    }

    void run(int[] volumes, int runs, int years) {
        out.println("| rule (harm planted) | a week | days until it acts: median / 9 of 10 | within 8 / 84 days"
                + " | false trips a year | the same while the mix shifts |");
        out.println("|---|---|---|---|---|---|");
        for (Planted planted : StarterHarm.all()) {
            for (int volume : volumes) {
                row(planted, volume, runs, volume > 10_000 ? Math.max(1, years / 4) : years);
            }
        }
    }

    private void row(Planted planted, int volume, int runs, int years) {
        List<Integer> delays = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Course falling = Course.falling(planted.usual(), planted.harm(), BEGIN);
            watching(planted, volume, falling, run)
                    .firstTrip(BEGIN, BEGIN + PATIENCE)
                    .ifPresent(delays::add);
        }
        int[] sorted = delays.stream().mapToInt(Integer::intValue).sorted().toArray();
        long soon = Arrays.stream(sorted).filter(delay -> delay <= 8).count();
        out.printf(
                Locale.ROOT,
                "| %s (%.0f %% to %.0f %%) | %,d of %,d | %s / %s | %d %% / %d %% | %.2f | %.2f |%n",
                planted.name(),
                100 * planted.usual(),
                100 * planted.harm(),
                Math.round(volume * planted.of()),
                volume,
                at(sorted, runs / 2),
                at(sorted, runs * 9 / 10),
                100 * soon / runs,
                100 * sorted.length / runs,
                falseTrips(planted, volume, years, Course.steady(planted.usual())),
                falseTrips(planted, volume, years, Course.shifting(planted.usual(), planted.apart(), BEGIN)));
    }

    private double falseTrips(Planted planted, int volume, int years, Course course) {
        int trips = 0;
        for (int year = 0; year < years; year++) {
            trips += watching(planted, volume, course, 10_000 + year).trips(BEGIN, BEGIN + YEAR);
        }
        return (double) trips / years;
    }

    private Watching watching(Planted planted, int volume, Course course, int run) {
        long drawn = seed * 1_000_003L + 31L * run + volume + planted.name().hashCode();
        Traffic traffic = new Traffic(drawn, volume * planted.of(), planted.measured(), course);
        return new Watching(planted.rule(), traffic, planted.settles());
    }

    private static String at(int[] sorted, int place) {
        return place < sorted.length ? String.valueOf(sorted[place]) : "none";
    }
}
