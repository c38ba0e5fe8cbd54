package org.alongside.metrics.domain;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.domain.ConversationFact.Ending;
import org.alongside.metrics.domain.ConversationFact.Outcome;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** Reads a conversation's events into its fact. The same events give the same fact. */
public final class FactBuilding {

    /** Of the formulas below and of how they are counted. A higher one makes all facts anew, by itself. */
    public static final int VERSION = 3;

    private static final String SIMULATED = "SIMULATOR";

    private final Trail trail;

    private FactBuilding(Trail trail) {
        this.trail = trail;
    }

    /**
     * @param events all events of one conversation, oldest first
     * @param recontacted whether a later conversation said that it came back
     * @return empty while the conversation's opening is not known, and for one that somebody of the business played
     */
    public static Optional<ConversationFact> factOf(List<RoutingEvent> events, boolean recontacted, ZoneId zone) {
        FactBuilding reading = new FactBuilding(new Trail(events));
        return reading.trail
                .first(Kind.OPENED)
                .filter(opened -> !SIMULATED.equals(opened.data().get("channel")))
                .map(opened -> reading.fact(opened, recontacted, zone));
    }

    private ConversationFact fact(RoutingEvent opened, boolean recontacted, ZoneId zone) {
        return new ConversationFact(
                opened.conversation().value(),
                opened.at(),
                opened.at().atZone(zone).toLocalDate(),
                segment(opened),
                CourseReading.of(trail, opened),
                new Ending(trail.closed(), trail.has(Kind.CLOSED), trail.has(Kind.REOPENED), recontacted, outcome()),
                VoiceReading.of(trail),
                SeamReading.of(trail));
    }

    private Segment segment(RoutingEvent opened) {
        List<RoutingEvent> decisions = trail.decisions();
        RoutingEvent decided = decisions.isEmpty() ? opened : decisions.get(decisions.size() - 1);
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.CASE_TYPE, Trail.orElse(decided, "caseType", "unknown"));
        values.put(Dimension.TIER, Trail.orElse(decided, "tier", "none"));
        values.put(Dimension.COMPLEXITY, Trail.orElse(decided, "complexity", "none"));
        values.put(Dimension.HANDLER, handler());
        values.put(Dimension.INBOX, Trail.orElse(opened, "inbox", "unknown"));
        values.put(Dimension.LANGUAGE, Trail.orElse(opened, "language", "und"));
        values.put(Dimension.VALUE_SEGMENT, Trail.orElse(decided, "value", "none"));
        values.put(Dimension.INTENT, Trail.orElse(decided, "intent", "unknown"));
        values.put(Dimension.POLICY, Trail.orElse(decided, "policy", "0"));
        values.put(
                Dimension.MODEL,
                decisions.stream()
                        .map(event -> Trail.orElse(event, "model", ""))
                        .filter(model -> !model.isEmpty())
                        .reduce("none", (earlier, later) -> later));
        return new Segment(values);
    }

    private String handler() {
        boolean assistant =
                trail.assistantReplied() || trail.decisions().stream().anyMatch(Trail::asksBack);
        boolean person = trail.has(Kind.HANDOFF_OFFERED)
                || trail.repliesOfPeople().findAny().isPresent();
        return Handlers.of(assistant, person, trail.has(Kind.RECONTACTED));
    }

    /** As the one who closed it saw it; else as the contact says; silence says nothing. */
    private Outcome outcome() {
        if (!trail.closed()) {
            return Outcome.OPEN;
        }
        String said = trail.last(Kind.CLOSED)
                .map(event -> Trail.orElse(event, "outcome", "UNKNOWN"))
                .orElse("UNKNOWN");
        return switch (said) {
            case "RESOLVED" -> Outcome.RESOLVED;
            case "NOT_RESOLVED", "NO_ANSWER" -> Outcome.NOT_RESOLVED;
            case "SPAM", "DUPLICATE" -> Outcome.NONE;
            default -> solved();
        };
    }

    private Outcome solved() {
        return VoiceReading.answer(trail, "SOLVED")
                .map(word -> word.equals("yes") ? Outcome.RESOLVED : Outcome.NOT_RESOLVED)
                .orElse(Outcome.UNKNOWN);
    }
}
