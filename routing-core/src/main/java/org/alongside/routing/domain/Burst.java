package org.alongside.routing.domain;

import java.time.Duration;
import java.util.List;

/**
 * What a contact wrote and nobody has read yet: "hi", "I have", "a problem". It is read together once nothing more came
 * for the quiet time, and after four of them in any case, so that somebody who writes on and on is answered too. Once
 * what came last reads as whole, nobody waits: who goes on after a whole sentence needs longer than the quiet time
 * anyway.
 */
public record Burst(List<Line> lines, Duration quiet) {

    private static final int MOST = 4;

    /**
     * @param age since it was stored
     * @param hurried whether it asks for a person, and must not wait
     * @param whole whether it reads as all that they want to say
     */
    public record Line(Duration age, boolean hurried, boolean whole) {}

    /** How long to wait before it is read; zero for now. */
    public Duration rest() {
        if (lines.isEmpty()
                || lines.stream().anyMatch(Line::hurried)
                || lines.get(lines.size() - 1).whole()) {
            return Duration.ZERO;
        }
        Duration newest = lines.stream().map(Line::age).min(Duration::compareTo).orElseThrow();
        Duration oldest = lines.stream().map(Line::age).max(Duration::compareTo).orElseThrow();
        Duration untilQuiet = quiet.minus(newest);
        Duration untilEnough = quiet.multipliedBy(MOST).minus(oldest);
        Duration rest = untilQuiet.compareTo(untilEnough) < 0 ? untilQuiet : untilEnough;
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
