package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.routing.Trials;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Scene;

/**
 * The typed conversation travels with the page and stands nowhere else.
 *
 * @param looked which message is explained, from 0
 */
public record PlaygroundForm(List<Line> lines, String language, Show show, int looked) {

    /** Which policy plays. */
    public enum Show {
        PUBLISHED(List.of(Edition.PUBLISHED)),
        DRAFT(List.of(Edition.DRAFT)),
        BOTH(List.of(Edition.PUBLISHED, Edition.DRAFT));

        private final List<Edition> editions;

        Show(List<Edition> editions) {
            this.editions = editions;
        }

        public List<Edition> editions() {
            return editions;
        }
    }

    /** How long the customer may have waited before the next message. */
    static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3));

    static PlaygroundForm blank(String show) {
        return new PlaygroundForm(List.of(), "", show(show), 0);
    }

    static PlaygroundForm of(MultivaluedMap<String, String> sent) {
        List<Line> lines = new ArrayList<>(lines(sent));
        String said = text(sent, "text");
        boolean back = "back".equals(sent.getFirst("do"));
        if (back && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        } else if (!said.isEmpty() && lines.size() < Trials.MOST_LINES) {
            lines.add(new Line(said, lines.isEmpty() ? Duration.ZERO : pause(text(sent, "next"))));
        }
        boolean grew = back || !said.isEmpty();
        int last = Math.max(0, lines.size() - 1);
        int looked = grew ? last : Math.min(last, whole(look(sent), last));
        return new PlaygroundForm(List.copyOf(lines), text(sent, "language"), show(text(sent, "show")), looked);
    }

    /** The lines of a form that carries a conversation, without one that is just typed. */
    static List<Line> lines(MultivaluedMap<String, String> sent) {
        List<String> texts = sent.getOrDefault("line", List.of());
        List<String> pauses = sent.getOrDefault("pause", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(texts.size(), Trials.MOST_LINES); i++) {
            if (!texts.get(i).isBlank()) {
                Duration pause = i > 0 && i < pauses.size() ? pause(pauses.get(i)) : Duration.ZERO;
                lines.add(new Line(cut(texts.get(i)), pause));
            }
        }
        return lines;
    }

    public Scene scene() {
        return new Scene(language, lines);
    }

    public boolean full() {
        return lines.size() >= Trials.MOST_LINES;
    }

    public List<Duration> pauses() {
        return PAUSES;
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : cut(value);
    }

    /** The form says which one was looked at; the button that was pressed comes after it. */
    private static String look(MultivaluedMap<String, String> sent) {
        List<String> looks = sent.getOrDefault("look", List.of(""));
        return looks.get(looks.size() - 1);
    }

    private static String cut(String text) {
        String bare = text.strip();
        return bare.substring(0, Math.min(Trials.LONGEST_LINE, bare.length()));
    }

    private static Duration pause(String seconds) {
        return Duration.ofSeconds(
                Math.min(whole(seconds, 0), (int) Duration.ofDays(30).toSeconds()));
    }

    private static int whole(String number, int otherwise) {
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : otherwise;
    }

    private static Show show(String name) {
        return Arrays.stream(Show.values())
                .filter(show -> show.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Show.PUBLISHED);
    }
}
