package org.alongside.metrics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.metrics.domain.ConversationFact.Voice;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** What the contact said about the conversation. The last answer to a question stands; what nobody said is unknown. */
final class VoiceReading {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String SATISFACTION = "SATISFACTION";

    private VoiceReading() {}

    static Voice of(Trail trail) {
        return new Voice(
                asked(trail),
                trail.has(Kind.ANSWERED),
                rated(trail, false).orElse(-1),
                number(trail, "DAY_AFTER").or(() -> rated(trail, true)).orElse(-1),
                number(trail, "EFFORT").orElse(-1),
                number(trail, "RECOMMEND").orElse(-1),
                answer(trail, "REPEATED")
                        .map(word -> word.equals("yes") ? 1 : 0)
                        .orElse(-1));
    }

    /** What did not arrive asked nobody; whoever answered was asked. Nobody is before the end. */
    private static boolean asked(Trail trail) {
        Set<String> lost = trail.all(Kind.DELIVERY_FAILED)
                .map(event -> Trail.orElse(event, "sequence", "?"))
                .collect(Collectors.toSet());
        return trail.has(Kind.CLOSED)
                && (trail.has(Kind.ANSWERED)
                        || trail.all(Kind.SURVEYED)
                                .anyMatch(event -> !lost.contains(Trail.orElse(event, "sequence", ""))));
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
        return trail.events().stream()
                .filter(event -> event.at().isBefore(day) != dayAfter)
                .flatMap(event -> stars(event).stream())
                .reduce((earlier, later) -> later);
    }

    /** Said in the chat, or behind a link: the same question. */
    private static Optional<Integer> stars(RoutingEvent event) {
        return switch (event.kind()) {
            case RATED -> Optional.of(Integer.valueOf(Trail.orElse(event, "stars", "0")));
            case ANSWERED ->
                Optional.of(event)
                        .filter(answered -> SATISFACTION.equals(answered.data().get("question")))
                        .map(answered -> Integer.valueOf(Trail.orElse(answered, "value", "0")));
            default -> Optional.empty();
        };
    }
}
