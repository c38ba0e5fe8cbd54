package org.alongside.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** The events of one conversation, oldest first, as they are asked for. */
final class Trail {

    private static final String ASSISTANT = "ASSISTANT";

    private final List<RoutingEvent> events;
    private final Map<Kind, List<RoutingEvent>> byKind = new EnumMap<>(Kind.class);
    private final List<RoutingEvent> decisions;

    /** A closing that was taken back at once, before the contact was told, was none. */
    Trail(List<RoutingEvent> events) {
        List<RoutingEvent> kept = new ArrayList<>();
        for (RoutingEvent event : events) {
            if (event.kind() == Kind.REOPENED && event.data().containsKey("undo")) {
                removeLastClosing(kept);
            } else {
                kept.add(event);
            }
        }
        this.events = List.copyOf(kept);
        this.events.forEach(event ->
                byKind.computeIfAbsent(event.kind(), none -> new ArrayList<>()).add(event));
        this.decisions = of(Kind.DECIDED).stream()
                .filter(event -> !"GREET".equals(event.data().get("decision")))
                .toList();
    }

    List<RoutingEvent> events() {
        return events;
    }

    private static void removeLastClosing(List<RoutingEvent> kept) {
        for (int at = kept.size() - 1; at >= 0; at--) {
            if (kept.get(at).kind() == Kind.CLOSED) {
                kept.remove(at);
                return;
            }
        }
    }

    private List<RoutingEvent> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    Stream<RoutingEvent> all(Kind kind) {
        return of(kind).stream();
    }

    boolean has(Kind kind) {
        return byKind.containsKey(kind);
    }

    Optional<RoutingEvent> first(Kind kind) {
        return has(kind) ? Optional.of(of(kind).get(0)) : Optional.empty();
    }

    Optional<RoutingEvent> last(Kind kind) {
        return has(kind) ? Optional.of(of(kind).get(of(kind).size() - 1)) : Optional.empty();
    }

    /** What was decided about the issue; a greeting that was returned is nothing about it. */
    List<RoutingEvent> decisions() {
        return decisions;
    }

    Stream<RoutingEvent> repliesOfPeople() {
        return all(Kind.REPLIED).filter(event -> !byAssistant(event));
    }

    boolean assistantReplied() {
        return firstReplyOfAssistant().isPresent();
    }

    Optional<RoutingEvent> firstReplyOfAssistant() {
        return all(Kind.REPLIED).filter(Trail::byAssistant).findFirst();
    }

    private static boolean byAssistant(RoutingEvent reply) {
        return ASSISTANT.equals(reply.data().get("author"));
    }

    /** The assistant asked what is meant and heard nothing more: that resolves nothing. */
    static boolean asksBack(RoutingEvent decided) {
        return "CLARIFY".equals(decided.data().get("decision"));
    }

    boolean closed() {
        Instant closed = last(Kind.CLOSED).map(RoutingEvent::at).orElse(Instant.MIN);
        return closed.isAfter(last(Kind.REOPENED).map(RoutingEvent::at).orElse(Instant.MIN));
    }

    /** Whole seconds, none below 0. */
    static int seconds(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toSeconds());
    }

    static String orElse(RoutingEvent event, String key, String otherwise) {
        String text = event.data().getOrDefault(key, "");
        return text.isEmpty() ? otherwise : text;
    }
}
