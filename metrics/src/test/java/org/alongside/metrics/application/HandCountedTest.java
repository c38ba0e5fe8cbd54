package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Period;
import org.alongside.metrics.Reading;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Told;
import org.alongside.routing.RoutingEvent.Kind;
import org.junit.jupiter.api.Test;

/** The ten conversations of docs/measures.md give what stands there for every measure, kept up or made anew. */
class HandCountedTest {

    private static final Path PAGE = Path.of("../docs/measures.md");

    private final FactsWorld world = new FactsWorld();
    private final Map<String, UUID> ids = new TreeMap<>();

    @Test
    void everyMeasureIsWhatWasCountedByHand() throws IOException {
        play();
        world.record();
        assertEquals(byHand(), measured());

        world.rebuild();
        assertEquals(byHand(), measured());
    }

    private Map<String, String> measured() {
        Tally total = world.database.in(
                ACME,
                () -> world.sums.total(
                        world.generations.serving(),
                        FactsWorld.ALL,
                        Segment.ALL,
                        new Period(FactsWorld.DAY, FactsWorld.DAY)));
        Map<String, String> measured = new TreeMap<>();
        Arrays.stream(Measure.values()).forEach(measure -> measured.put(measure.name(), text(total.read(measure))));
        return measured;
    }

    private static String text(Reading reading) {
        return (long) reading.numerator() + " of " + (long) reading.denominator();
    }

    private static Map<String, String> byHand() throws IOException {
        Map<String, String> byHand = new TreeMap<>();
        rows(6).stream()
                .filter(row -> row.get(0).matches("[A-Z_]+"))
                .forEach(row -> byHand.put(row.get(0), row.get(5)));
        return byHand;
    }

    private void play() throws IOException {
        List<List<String>> conversations =
                rows(3).stream().filter(row -> row.get(0).matches("\\d+")).toList();
        assertEquals(10, conversations.size());
        for (List<String> row : conversations) {
            String[] kind = row.get(1).split(" ");
            Told told = Told.opened();
            ids.put(row.get(0), told.conversation().value());
            for (String step : row.get(2).split(", ")) {
                told = then(told, kind, step.split(" "));
            }
            world.events.tell(told);
        }
    }

    private Told then(Told told, String[] kind, String[] step) {
        int second = Integer.parseInt(step[0]);
        return switch (step[1]) {
            case "contain", "assist", "escalate", "clarify" -> told.then(second, Kind.DECIDED, decided(kind, step));
            case "assistant" -> told.then(second, Kind.REPLIED, "author", "ASSISTANT");
            case "agent" -> told.then(second, Kind.REPLIED, more(step, "author", "AGENT"));
            case "wrote" -> told.then(second, Kind.CONTACT_WROTE);
            case "handoff" -> told.then(second, Kind.HANDOFF_OFFERED, promised(told, step));
            case "accepted" -> told.then(second, Kind.HANDOFF_ACCEPTED, "member", "m");
            case "transferred" -> told.then(second, Kind.TRANSFERRED, "member", "n");
            case "closed" -> told.then(second, Kind.CLOSED, "outcome", step[2]);
            case "reopened" -> told.then(second, Kind.REOPENED, "by", "m");
            case "rated" -> told.then(second, Kind.RATED, "stars", step[2]);
            case "surveyed" -> told.then(second, Kind.SURVEYED, more(step, "survey", "CLOSE"));
            case "failed" -> told.then(second, Kind.DELIVERY_FAILED, more(step));
            case "answered" -> told.then(second, Kind.ANSWERED, "question", step[2], "value", step[3]);
            case "back" ->
                told.then(second, Kind.RECONTACTED, "previous", ids.get(step[2]).toString());
            default -> throw new IllegalArgumentException(step[1]);
        };
    }

    private static String[] decided(String[] kind, String[] step) {
        return more(
                step,
                "decision",
                step[1].toUpperCase(Locale.ROOT),
                "intent",
                kind[0],
                "caseType",
                kind[0],
                "tier",
                kind[1],
                "complexity",
                kind[2],
                "policy",
                "1");
    }

    private static String[] promised(Told told, String[] step) {
        return step.length < 3
                ? new String[0]
                : new String[] {
                    "promisedAt", told.second(Integer.parseInt(step[2])).toString()
                };
    }

    /** With what the step says besides, as {@code name=value}. */
    private static String[] more(String[] step, String... data) {
        List<String> all = new ArrayList<>(List.of(data));
        Arrays.stream(step).filter(part -> part.contains("=")).forEach(part -> all.addAll(List.of(part.split("="))));
        return all.toArray(String[]::new);
    }

    private static List<List<String>> rows(int cells) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells)
                .toList();
    }
}
