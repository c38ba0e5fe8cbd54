package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Objects;
import org.alongside.routing.Thresholds;
import org.alongside.shared.RefusedException;

/** The lines as a person draws them: shares in percent, age in hours. Kept as typed. */
public record ThresholdsForm(String tierA, String tierC, String negative, String turns, String age) {

    private static final double PERCENT = 100;
    private static final double TENTHS = 10;

    static ThresholdsForm of(Thresholds thresholds) {
        return new ThresholdsForm(
                plain(thresholds.tierAProbability() * PERCENT),
                plain(thresholds.tierCProbability() * PERCENT),
                String.valueOf(thresholds.repeatedNegative()),
                String.valueOf(thresholds.turns()),
                String.valueOf(thresholds.age().toHours()));
    }

    static ThresholdsForm of(MultivaluedMap<String, String> sent) {
        return new ThresholdsForm(
                text(sent, "tierA"),
                text(sent, "tierC"),
                text(sent, "negative"),
                text(sent, "turns"),
                text(sent, "age"));
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private static String plain(double percent) {
        double rounded = Math.round(percent * TENTHS) / TENTHS;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** @throws RefusedException if something is no number */
    Thresholds toThresholds() {
        return new Thresholds(
                number("tierA", tierA) / PERCENT,
                number("tierC", tierC) / PERCENT,
                (int) number("negative", negative),
                (int) number("turns", turns),
                Duration.ofHours((long) number("age", age)));
    }

    private static double number(String what, String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException none) {
            throw new RefusedException("routing.thresholds.fault." + what);
        }
    }
}
