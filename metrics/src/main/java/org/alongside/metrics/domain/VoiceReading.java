package org.alongside.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.metrics.domain.ConversationFact.Voice;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** What the contact said about the conversation. The last answer to a question stands; what nobody said is unknown. */
final class VoiceReading {

    private static final Duration A_DAY = Duration.ofDays(1);

    private VoiceReading() {}

    static Voice of(Trail trail) {
        return new Voice(
                trail.has(Kind.SURVEYED),
                trail.has(Kind.ANSWERED),
                rated(trail, false).or(() -> number(trail, "SATISFACTION")).orElse(-1),
                number(trail, "DAY_AFTER").or(() -> rated(trail, true)).orElse(-1),
                number(trail, "EFFORT").orElse(-1),
                number(trail, "RECOMMEND").orElse(-1),
                answer(trail, "REPEATED")
                        .map(word -> word.equals("yes") ? 1 : 0)
                        .orElse(-1));
    }

    static Optional<String> answer(Trail trail, String question) {
        return trail.all(Kind.ANSWERED)
                .filter(event -> question.equals(event.data().get("question")))
                .map(event -> Trail.orElse(event, "value", ""))
                .filter(value -> !value.isEmpty())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Integer> number(Trail trail, String question) {
        return answer(trail, question).map(Integer::valueOf);
    }

    /** A rating that comes a day after the close is the later judgement, not the one at the close. */
    private static Optional<Integer> rated(Trail trail, boolean dayAfter) {
        Instant day = trail.last(Kind.CLOSED)
                .map(RoutingEvent::at)
                .map(at -> at.plus(A_DAY))
                .orElse(Instant.MAX);
        return trail.all(Kind.RATED)
                .filter(event -> event.at().isBefore(day) != dayAfter)
                .map(event -> Integer.valueOf(Trail.orElse(event, "stars", "0")))
                .reduce((earlier, later) -> later);
    }
}
