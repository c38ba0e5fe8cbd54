package org.alongside.routing;

import java.util.List;
import java.util.Map;

/**
 * What must be settled before the assistant may speak to customers (law 11).
 *
 * @param escalation share of conversations that should reach a person, by "overall", "A", "B", "C"
 * @param authoriser username of who may raise autonomy again
 */
public record Charter(
        String purpose,
        List<CharterOwner> owners,
        String authoriser,
        String mayReverse,
        Map<String, Range> escalation,
        List<String> triggers,
        int reviewEveryDays,
        Capacity capacity) {

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
}
