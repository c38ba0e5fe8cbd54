package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Charter;
import org.alongside.routing.CharterVersion;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The charter in plain words, for the wall.
 *
 * @param version in force, or none
 * @param missing message keys of what keeps automation from going live
 * @param lastMonth conversations of the last 30 days
 * @param edit where it is changed; empty for those who may not
 */
public record CharterPage(
        String business,
        @Nullable CharterVersion version,
        List<String> missing,
        List<CharterVersion> earlier,
        int lastMonth,
        String edit)
        implements View {

    private static final int MONTH = 30;

    /** An agreed range, in the order of the form. */
    public record Agreed(String segment, Charter.Range ends) {

        public boolean exact() {
            return ends.low() == ends.high();
        }
    }

    public List<Agreed> ranges() {
        return Ranges.SEGMENTS.stream()
                .filter(segment ->
                        version != null && version.charter().escalation().containsKey(segment))
                .map(segment ->
                        new Agreed(segment, version.charter().escalation().get(segment)))
                .toList();
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** What a day brought on the average of the last month, rounded up. */
    public int daily() {
        return (lastMonth + MONTH - 1) / MONTH;
    }

    /** Whether people alone could not have taken it. */
    public boolean beyondCapacity() {
        return daily() > dailyCapacity();
    }

    /** Conversations that the people on shift can take in a day, if all automation were pulled back. */
    public double dailyCapacity() {
        return version == null
                ? 0
                : version.charter().capacity().agents()
                        * version.charter().capacity().hoursPerDay()
                        * version.charter().capacity().conversationsPerAgentHour();
    }
}
