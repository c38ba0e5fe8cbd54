package org.alongside.metrics.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.routing.Charter;
import org.alongside.tenant.BusinessHours;

/** Whether people could take over what the assistant handles alone, if a tier had to step back today. Pure. */
final class Capacity {

    private static final double MINUTES = 60;

    private Capacity() {}

    /**
     * What it is reckoned with.
     *
     * @param agents people who answer, {@code openHours} a week in which the business is open
     * @param minutes of a person for a conversation
     * @param agreed whether the minutes are the charter's; else they were measured from acceptance to close
     * @param busy hours a week that people spend now
     */
    public record Ground(int agents, double openHours, double minutes, boolean agreed, double busy) {

        /** Hours a week in which people are there. */
        public double there() {
            return agents * openHours;
        }

        public double free() {
            return Math.max(0, there() - busy);
        }
    }

    /** @param alone conversations a week that the assistant handles alone, {@code hours} that people would need */
    public record Row(String tier, double alone, double hours, boolean enough) {}

    static Ground ground(Optional<Charter> charter, int agents, BusinessHours hours, Tally all, double weeks) {
        Optional<Double> agreed = charter.map(Charter::capacity)
                .map(Charter.Capacity::conversationsPerAgentHour)
                .filter(pace -> pace > 0)
                .map(pace -> MINUTES / pace);
        long completed = all.get(Counter.COMPLETED);
        double measured = completed == 0 ? 0 : all.get(Counter.AGENT_SECONDS) / MINUTES / completed;
        double minutes = agreed.orElse(measured);
        double busy = all.get(Counter.HANDOFFS) / weeks * minutes / MINUTES;
        return new Ground(agents, openHours(hours), minutes, agreed.isPresent(), busy);
    }

    private static double openHours(BusinessHours hours) {
        return hours.week().values().stream()
                .mapToDouble(span -> Duration.between(
                                        span.opens(),
                                        span.closes().equals(LocalTime.MAX) ? LocalTime.MAX.withNano(0) : span.closes())
                                .toMinutes()
                        / MINUTES)
                .sum();
    }

    /** @param tiers tallies by tier over these weeks */
    static List<Row> rows(Map<Segment, Tally> tiers, Ground ground, double weeks) {
        List<Row> rows = new ArrayList<>();
        for (String tier : List.of("A", "B")) {
            Tally tally = tiers.getOrDefault(Segment.of(Dimension.TIER, tier), Tally.NONE);
            double alone = tally.get(Counter.NO_PERSON) / weeks;
            double hours = alone * ground.minutes() / MINUTES;
            rows.add(new Row(tier, alone, hours, hours <= ground.free()));
        }
        return rows;
    }
}
