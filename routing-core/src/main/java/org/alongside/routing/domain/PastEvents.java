package org.alongside.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Author;
import org.alongside.routing.PastConversation;
import org.alongside.routing.PastConversation.PastMessage;
import org.alongside.routing.PastConversation.PastSurvey;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Survey.Moment;

/** The events that a past conversation would have told of, had it been led here; in the order of their times. Pure. */
public final class PastEvents {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final PastConversation past;
    private final List<Told> told = new ArrayList<>();

    private PastEvents(PastConversation past) {
        this.past = past;
    }

    public record Told(Kind kind, Instant at, Map<String, String> data) {}

    /**
     * What is known besides the conversation itself.
     *
     * @param decided caseType, tier, complexity and whatever else a decision tells
     * @param previous id of the earlier conversation that the contact came back about, or empty
     */
    public static List<Told> of(
            PastConversation past,
            String inbox,
            String channel,
            String contact,
            Map<String, String> decided,
            String previous) {
        PastEvents events = new PastEvents(past);
        events.tell(
                Kind.OPENED,
                past.openedAt(),
                Map.of(
                        "inbox",
                        inbox,
                        "channel",
                        channel,
                        "language",
                        past.language(),
                        "contact",
                        contact,
                        "imported",
                        "true"));
        events.messages(decided);
        events.ending();
        if (!previous.isEmpty()) {
            events.tell(Kind.RECONTACTED, past.openedAt(), Map.of("previous", previous));
        }
        events.told.sort(Comparator.comparing(Told::at));
        return events.told;
    }

    private void messages(Map<String, String> decided) {
        long sequence = 0;
        for (PastMessage message : past.messages()) {
            sequence++;
            Map<String, String> data = Map.of("sequence", Long.toString(sequence));
            if (message.author() == Author.CONTACT) {
                tell(Kind.CONTACT_WROTE, message.at(), data);
                if (sequence == 1 && !past.decision().isEmpty()) {
                    tell(Kind.DECIDED, message.at(), decided);
                }
            } else if (message.author() != Author.SYSTEM) {
                Map<String, String> reply = new LinkedHashMap<>(data);
                reply.put("author", message.author().name());
                reply.put("member", "imported");
                tell(Kind.REPLIED, message.at(), reply);
            }
        }
    }

    private void ending() {
        past.handoff().ifPresent(handoff -> {
            tell(Kind.HANDOFF_OFFERED, handoff.offeredAt(), Map.of("rule", handoff.rule()));
            handoff.acceptedAt().ifPresent(at -> tell(Kind.HANDOFF_ACCEPTED, at, Map.of("member", "imported")));
        });
        tell(Kind.CLOSED, past.closedAt(), Map.of("outcome", past.outcome().name(), "member", "imported"));
        past.rating()
                .ifPresent(rating -> tell(Kind.RATED, rating.at(), Map.of("stars", Integer.toString(rating.stars()))));
        past.survey().ifPresent(this::survey);
    }

    private void survey(PastSurvey survey) {
        Moment moment = survey.askedAt().isBefore(past.closedAt().plus(A_DAY)) ? Moment.CLOSE : Moment.DAY_AFTER;
        tell(Kind.SURVEYED, survey.askedAt(), Map.of("survey", moment.name()));
        survey.answers()
                .forEach(answer -> tell(
                        Kind.ANSWERED,
                        answer.at(),
                        Map.of("question", answer.kind().question(), "value", answer.value())));
    }

    private void tell(Kind kind, Instant at, Map<String, String> data) {
        told.add(new Told(kind, at, data));
    }
}
