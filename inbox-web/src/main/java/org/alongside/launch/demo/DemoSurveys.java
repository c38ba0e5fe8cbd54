package org.alongside.launch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What contacts of the demo's year were asked, and answered: half of them at the close, beside the stars that the year
 * gives itself, half a day later. By chance of its own, so that the rest of the year is the same with and without.
 * Those whom only the assistant served answer less.
 */
final class DemoSurveys {

    private static final double ASKED = 0.7;

    private final SplittableRandom random = new SplittableRandom(711);

    /** @param mood about how many stars they would give; may be out of the scale */
    void add(StringBuilder json, String handler, int mood, Instant closed) {
        if (random.nextDouble() >= ASKED) {
            return;
        }
        boolean person = !handler.equals("ASSISTANT");
        boolean later = random.nextBoolean();
        Instant asked = later ? closed.plus(Duration.ofHours(24)) : closed.plusSeconds(10);
        List<String> answers = new ArrayList<>();
        if (random.nextDouble() < (person ? 0.42 : 0.29)) {
            Instant at = asked.plusSeconds(60 + random.nextInt(9_000));
            if (later) {
                answers.add(answer("DAY_AFTER", scaled(mood, 1, 5), at));
            }
            answers.add(answer("EFFORT", scaled(mood + 1, 1, 7), at));
            if (person) {
                answers.add(answer("SEAM", scaled(mood * 2 + 1, 0, 10), at));
                boolean twice = random.nextDouble() < (handler.equals("HANDED") ? 0.14 : 0.22);
                answers.add(answer("REPEATED", twice ? "yes" : "no", at));
            }
        }
        json.append(String.format(
                Locale.ROOT, ",\"survey\":{\"askedAt\":\"%s\",\"answers\":[%s]}", asked, String.join(",", answers)));
    }

    private String scaled(int about, int least, int most) {
        return Integer.toString(Math.max(least, Math.min(most, about - random.nextInt(2))));
    }

    private static String answer(String kind, String value, Instant at) {
        return String.format(Locale.ROOT, "{\"kind\":\"%s\",\"value\":\"%s\",\"at\":\"%s\"}", kind, value, at);
    }
}
