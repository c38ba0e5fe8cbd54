package org.alongside.metrics.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code ./alongside simulate}: how long each starter rule takes to act on harm of a known size, and how
 * often it acts on none. The same seeds print the same figures; those of several seeds are put together.
 */
public final class Simulate {

    private static final int[] VOLUMES = {500, 1_000, 5_000, 50_000};
    private static final int RUNS = Integer.getInteger("alongside.simulate.falls", 100);
    private static final int YEARS = Integer.getInteger("alongside.simulate.years", 10);
    private static final int YEAR = 364;
    private static final int BEGIN = 112;
    private static final int PATIENCE = 84;

    private final long[] seeds;
    private final PrintStream out;

    private Simulate(long[] seeds, PrintStream out) {
        this.seeds = seeds;
        this.out = out;
    }

    /** @param arguments seeds, or nothing */
    public static void main(String[] arguments) {
        long[] seeds = Arrays.stream(arguments).mapToLong(Long::parseLong).toArray();
        new Simulate(seeds.length == 0 ? new long[] {1} : seeds, System.out).run(VOLUMES, RUNS, YEARS);
    }

    /** @param runs falls a seed, and {@code years} without one */
    void run(int[] volumes, int runs, int years) {
        out.println("| rule (harm planted) | a week | days until it acts: 1 of 10 / half / 9 of 10 | within 8 / 84 days"
                + " | false trips, years | the same while the mix shifts |");
        out.println("|---|---|---|---|---|---|");
        for (Planted planted : StarterHarm.all()) {
            for (int volume : volumes) {
                row(planted, volume, runs, volume > 10_000 ? Math.max(1, years / 4) : years);
            }
        }
    }

    private void row(Planted planted, int volume, int runs, int years) {
        List<Integer> delays = new ArrayList<>();
        Course falling = Course.falling(planted.usual(), planted.harm(), BEGIN);
        for (long seed : seeds) {
            for (int run = 0; run < runs; run++) {
                watching(seed, planted, volume, falling, run)
                        .firstTrip(BEGIN, BEGIN + PATIENCE)
                        .ifPresent(delays::add);
            }
        }
        int all = runs * seeds.length;
        int[] sorted = delays.stream().mapToInt(Integer::intValue).sorted().toArray();
        long soon = Arrays.stream(sorted).filter(delay -> delay <= 8).count();
        out.printf(
                Locale.ROOT,
                "| %s (%.0f %% to %.0f %%) | %,d of %,d | %s / %s / %s | %d %% / %d %% | %d in %d | %d in %d |%n",
                planted.name(),
                100 * planted.usual(),
                100 * planted.harm(),
                Math.round(volume * planted.of()),
                volume,
                at(sorted, all / 10),
                at(sorted, all / 2),
                at(sorted, all * 9 / 10),
                100 * soon / all,
                100 * sorted.length / all,
                falseTrips(planted, volume, years, Course.steady(planted.usual())),
                years * seeds.length,
                falseTrips(planted, volume, years, Course.shifting(planted.usual(), planted.apart(), BEGIN)),
                years * seeds.length);
    }

    private int falseTrips(Planted planted, int volume, int years, Course course) {
        int trips = 0;
        for (long seed : seeds) {
            for (int year = 0; year < years; year++) {
                trips += watching(seed, planted, volume, course, 10_000 + year).trips(BEGIN, BEGIN + YEAR);
            }
        }
        return trips;
    }

    private Watching watching(long seed, Planted planted, int volume, Course course, int run) {
        long drawn = seed * 1_000_003L + 31L * run + volume + planted.name().hashCode();
        Traffic traffic = new Traffic(drawn, volume * planted.of(), planted.measured(), course);
        return new Watching(planted.rule(), traffic, planted.settles());
    }

    private static String at(int[] sorted, int place) {
        return place < sorted.length ? String.valueOf(sorted[place]) : "none";
    }
}
