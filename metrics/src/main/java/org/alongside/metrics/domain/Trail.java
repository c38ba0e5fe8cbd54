package org.alongside.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** The events of one conversation, oldest first, as they are asked for. */
record Trail(List<RoutingEvent> events) {

    private static final String ASSISTANT = "ASSISTANT";

    /** A closing that was taken back at once, before the contact was told, was none. */
    Trail {
        List<RoutingEvent> kept = new ArrayList<>();
        for (RoutingEvent event : events) {
            if (event.kind() == Kind.REOPENED && event.data().containsKey("undo")) {
                removeLastClosing(kept);
            } else {
                kept.add(event);
            }
        }
        events = List.copyOf(kept);
    }

    private static void removeLastClosing(List<RoutingEvent> kept) {
        for (int at = kept.size() - 1; at >= 0; at--) {
            if (kept.get(at).kind() == Kind.CLOSED) {
                kept.remove(at);
                return;
            }
        }
    }

    Stream<RoutingEvent> all(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    int count(Kind kind) {
        return (int) all(kind).count();
    }

    boolean has(Kind kind) {
        return all(kind).findAny().isPresent();
    }

    Optional<RoutingEvent> first(Kind kind) {
        return all(kind).findFirst();
    }

    Optional<RoutingEvent> last(Kind kind) {
        return all(kind).reduce((earlier, later) -> later);
    }

    /** What was decided about the issue; a greeting that was returned is nothing about it. */
    List<RoutingEvent> decisions() {
        return all(Kind.DECIDED)
                .filter(event -> !"GREET".equals(event.data().get("decision")))
                .toList();
    }

    Stream<RoutingEvent> repliesOfPeople() {
        return all(Kind.REPLIED).filter(event -> !byAssistant(event));
    }

    boolean assistantReplied() {
        return all(Kind.REPLIED).anyMatch(Trail::byAssistant);
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
