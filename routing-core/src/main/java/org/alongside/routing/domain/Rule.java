package org.alongside.routing.domain;

import java.util.List;
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
record Rule(String name, Kind limit, Function<Turn, Optional<Seen>> evidence) {

    /** @param turns see {@link Reason#turns()} */
    record Seen(String evidence, List<Integer> turns) {}

    static Rule escalates(String name, SignalKind kind) {
        return new Rule(name, Kind.ESCALATE, turn -> turn.facts().signal(kind).map(Rule::seen));
    }

    static Rule assists(String name, SignalKind kind) {
        return new Rule(name, Kind.ASSIST, turn -> turn.facts().signal(kind).map(Rule::seen));
    }

    private static Seen seen(Signal signal) {
        String evidence = signal.name().isEmpty() ? signal.evidence() : signal.name() + ": " + signal.evidence();
        return new Seen(evidence, signal.turns());
    }

    static Rule escalates(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.ESCALATE, when(fires, evidence));
    }

    static Rule assists(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.ASSIST, when(fires, evidence));
    }

    static Rule greets(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.GREET, when(fires, evidence));
    }

    static Rule clarifies(String name, Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return new Rule(name, Kind.CLARIFY, when(fires, evidence));
    }

    Optional<Reason> fired(Turn turn) {
        return evidence.apply(turn).map(seen -> new Reason(name, seen.evidence(), seen.turns()));
    }

    private static Function<Turn, Optional<Seen>> when(Predicate<Turn> fires, Function<Turn, Object> evidence) {
        return turn -> fires.test(turn) ? Optional.of(seen(turn, evidence)) : Optional.empty();
    }

    private static Seen seen(Turn turn, Function<Turn, Object> evidence) {
        Object seen = evidence.apply(turn);
        return seen instanceof Signal signal ? seen(signal) : new Seen(text(seen), List.of());
    }

    private static String text(Object seen) {
        return seen instanceof Double share ? String.format(Locale.ROOT, "%.2f", share) : seen.toString();
    }
}
