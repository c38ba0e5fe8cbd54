package org.alongside.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/**
 * Reads a conversation's events into its fact. The same events give the same fact, in whatever order they were told.
 */
public final class FactBuilding {

    private final List<RoutingEvent> events;

    private FactBuilding(List<RoutingEvent> events) {
        this.events = events;
    }

    /**
     * @param events all events of one conversation, oldest first
     * @param recontacted whether a later conversation said that it came back
     * @return empty while the conversation's opening is not known
     */
    public static Optional<ConversationFact> factOf(List<RoutingEvent> events, boolean recontacted, ZoneId zone) {
        FactBuilding reading = new FactBuilding(events);
        return reading.first(Kind.OPENED).map(opened -> reading.fact(opened, recontacted, zone));
    }

    private ConversationFact fact(RoutingEvent opened, boolean recontacted, ZoneId zone) {
        Map<String, String> decided =
                decisions().reduce((earlier, later) -> later).orElse(Map.of());
        return new ConversationFact(
                opened.conversation().value(),
                opened.at(),
                opened.at().atZone(zone).toLocalDate(),
                orElse(decided.get("caseType"), "unknown"),
                handler(),
                orElse(decided.get("tier"), "none"),
                orElse(decided.get("complexity"), "none"),
                orElse(opened.data().get("inbox"), "unknown"),
                orElse(opened.data().get("language"), "und"),
                orElse(decided.get("intent"), ""),
                Integer.parseInt(orElse(decided.get("policy"), "0")),
                count(Kind.CONTACT_WROTE),
                decisions().findAny().isPresent(),
                unanswered(decided),
                count(Kind.HANDOFF_OFFERED) > 0,
                count(Kind.HANDOFF_ACCEPTED) > 0,
                closed(),
                closed()
                        ? last(Kind.CLOSED)
                                .map(event -> event.data().get("outcome"))
                                .orElse("")
                        : "",
                last(Kind.RATED)
                        .map(event -> Integer.parseInt(event.data().get("stars")))
                        .orElse(0),
                recontacted,
                count(Kind.REOPENED) > 0,
                firstResponse(opened),
                handoffWait());
    }

    /** What was decided about the issue; a greeting that was returned is nothing about it. */
    private Stream<Map<String, String>> decisions() {
        return events.stream()
                .filter(event -> event.kind() == Kind.DECIDED)
                .map(RoutingEvent::data)
                .filter(data -> !"GREET".equals(data.get("decision")));
    }

    /** The assistant asked what is meant and heard nothing more: that resolves nothing. */
    private static boolean unanswered(Map<String, String> lastDecided) {
        return "CLARIFY".equals(lastDecided.get("decision"));
    }

    private String handler() {
        boolean assistant = events.stream().anyMatch(event -> repliedBy(event, "ASSISTANT"))
                || decisions().anyMatch(FactBuilding::unanswered);
        boolean person = count(Kind.HANDOFF_OFFERED) > 0
                || events.stream().anyMatch(event -> event.kind() == Kind.REPLIED && !repliedBy(event, "ASSISTANT"));
        if (person) {
            return assistant ? "ASSISTANT_THEN_AGENT" : "AGENT";
        }
        return "ASSISTANT";
    }

    private static boolean repliedBy(RoutingEvent event, String author) {
        return event.kind() == Kind.REPLIED && author.equals(event.data().get("author"));
    }

    private boolean closed() {
        Instant closed = last(Kind.CLOSED).map(RoutingEvent::at).orElse(Instant.MIN);
        Instant reopened = last(Kind.REOPENED).map(RoutingEvent::at).orElse(Instant.MIN);
        return closed.isAfter(reopened);
    }

    private int firstResponse(RoutingEvent opened) {
        Instant asked = first(Kind.CONTACT_WROTE).orElse(opened).at();
        return first(Kind.REPLIED).map(reply -> seconds(asked, reply.at())).orElse(-1);
    }

    private int handoffWait() {
        return first(Kind.HANDOFF_OFFERED)
                .flatMap(offered -> first(Kind.HANDOFF_ACCEPTED).map(accepted -> seconds(offered.at(), accepted.at())))
                .orElse(0);
    }

    private static int seconds(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toSeconds());
    }

    private int count(Kind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    private Optional<RoutingEvent> first(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst();
    }

    private Optional<RoutingEvent> last(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    private static String orElse(@org.jspecify.annotations.Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
