package org.alongside.routing.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;

/**
 * One thing that lowers what the assistant may do.
 *
 * @param name also the message key {@code routing.rule.<name>}
 * @param limit the most that remains when it fires
 * @param evidence what it saw, when it fires
 */
record Rule(String name, Kind limit, Function<Turn, Optional<String>> evidence) {

    static Rule escalates(String name, SignalKind kind) {
        return new Rule(name, Kind.ESCALATE, turn -> turn.facts().signal(kind).map(Signal::evidence));
    }

    static Rule escalates(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.ESCALATE, when(fires, evidence));
    }

    static Rule assists(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.ASSIST, when(fires, evidence));
    }

    Optional<Reason> fired(Turn turn) {
        return evidence.apply(turn).map(seen -> new Reason(name, seen));
    }

    private static Function<Turn, Optional<String>> when(Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return turn -> fires.test(turn) ? Optional.of(text(evidence.apply(turn))) : Optional.empty();
    }

    private static String text(Object seen) {
        return seen instanceof Double share ? String.format(Locale.ROOT, "%.2f", share) : seen.toString();
    }
}
