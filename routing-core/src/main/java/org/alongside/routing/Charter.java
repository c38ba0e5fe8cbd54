package org.alongside.routing;

import java.util.List;
import java.util.Map;

/**
 * What must be settled before the assistant may speak to customers (law 11).
 *
 * @param escalation share of conversations that should reach a person, by "overall", "A", "B", "C"
 * @param authoriser username of who may raise autonomy again
 * @param raising what it takes besides
 */
public record Charter(
        String purpose,
        List<CharterOwner> owners,
        String authoriser,
        String mayReverse,
        Map<String, Range> escalation,
        List<String> triggers,
        int reviewEveryDays,
        Capacity capacity,
        Raising raising) {

    /** One without a say on raising: the authoriser alone, one day after the last change. */
    public Charter(
            String purpose,
            List<CharterOwner> owners,
            String authoriser,
            String mayReverse,
            Map<String, Range> escalation,
            List<String> triggers,
            int reviewEveryDays,
            Capacity capacity) {
        this(purpose, owners, authoriser, mayReverse, escalation, triggers, reviewEveryDays, capacity, Raising.DEFAULT);
    }

    /** Both ends 0..1; too low is as much an alarm as too high. */
    public record Range(double low, double high) {
        public Range {
            if (!(low >= 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException("No range: " + low + ".." + high);
            }
        }
    }

    public record CharterOwner(String name, String username, String covers) {}

    public record Capacity(int agents, int hoursPerDay, double conversationsPerAgentHour) {}

    /**
     * How autonomy is raised.
     *
     * @param secondApprover whether another person than the one who asked must agree
     * @param coolDownHours between a change of an intent's autonomy and raising it, 0..720
     * @param stepByStep whether only to the next level: from people alone to shadow, and not past it
     */
    public record Raising(boolean secondApprover, int coolDownHours, boolean stepByStep) {

        public static final Raising DEFAULT = new Raising(false, 24, false);

        /** To any level at once. */
        public Raising(boolean secondApprover, int coolDownHours) {
            this(secondApprover, coolDownHours, false);
        }
    }
}
