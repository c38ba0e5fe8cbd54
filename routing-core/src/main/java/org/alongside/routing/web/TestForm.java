package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.Trials;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Scene;
import org.alongside.shared.RefusedException;

/** A test case as its form has it. */
public record TestForm(String name, List<Line> lines, String language, String decision, String intent, String rule) {

    static TestForm of(TestCase test) {
        return new TestForm(
                test.name(), test.lines(), test.language(), test.decision().name(), test.intent(), test.rule());
    }

    static TestForm of(MultivaluedMap<String, String> sent) {
        return new TestForm(
                text(sent, "name"),
                lines(sent),
                text(sent, "language"),
                text(sent, "decision"),
                text(sent, "intent"),
                text(sent, "rule"));
    }

    private static List<Line> lines(MultivaluedMap<String, String> sent) {
        List<Line> lines = new ArrayList<>(PlaygroundForm.lines(sent));
        String more = text(sent, "more");
        if (!more.isEmpty()) {
            lines.add(new Line(more.substring(0, Math.min(Trials.LONGEST_LINE, more.length())), Duration.ZERO));
        }
        return List.copyOf(lines);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }

    /** @throws RefusedException if there is no such decision */
    Expected expected() {
        return new Expected(name, new Scene(language, lines), kind(decision), intent, rule);
    }

    static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "routing.tests.fault.decision",
                        name,
                        String.join(
                                ", ",
                                Arrays.stream(Kind.values()).map(Enum::name).toList())));
    }

    public List<Duration> pauses() {
        return PlaygroundForm.PAUSES;
    }
}
