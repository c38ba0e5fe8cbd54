package org.alongside.metrics.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.metrics.domain.ConversationFact.Course;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** What happened in a conversation until it ended, and how long people had it. */
final class CourseReading {

    /** Closer to a line than this, a decision could have been the other one. */
    static final double NEAR = 0.05;

    private static final Set<String> COMPLAINTS = Set.of("complaint", "complaints");

    private static final Set<String> SIGNALS = Set.of("LEGAL", "COMPLAINT");

    private CourseReading() {}

    static Course of(Trail trail, RoutingEvent opened) {
        List<RoutingEvent> decisions = trail.decisions();
        boolean left = !decisions.isEmpty() && Trail.asksBack(decisions.get(decisions.size() - 1));
        return new Course(
                !decisions.isEmpty(),
                left,
                turns(trail),
                firstResponse(trail, opened),
                decisions.stream().anyMatch(event -> event.data().containsKey("value")),
                decisions.stream().anyMatch(CourseReading::near),
                decisions.stream().anyMatch(CourseReading::complains),
                trail.assistantReplied(),
                complainsAfterReply(trail, decisions),
                decisions.stream()
                        .mapToLong(event -> Long.parseLong(Trail.orElse(event, "tokens", "0")))
                        .sum(),
                agentSeconds(trail));
    }

    private static int turns(Trail trail) {
        Optional<Instant> end = trail.first(Kind.HANDOFF_OFFERED)
                .or(() -> trail.closed() ? trail.last(Kind.CLOSED) : Optional.empty())
                .map(RoutingEvent::at);
        return end.map(at -> (int) trail.all(Kind.CONTACT_WROTE)
                        .filter(event -> !event.at().isAfter(at))
                        .count())
                .orElse(-1);
    }

    private static int firstResponse(Trail trail, RoutingEvent opened) {
        Instant asked = trail.first(Kind.CONTACT_WROTE).orElse(opened).at();
        return trail.first(Kind.REPLIED)
                .map(reply -> Trail.seconds(asked, reply.at()))
                .orElse(-1);
    }

    private static boolean near(RoutingEvent decided) {
        return Double.parseDouble(Trail.orElse(decided, "margin", "1")) <= NEAR;
    }

    private static boolean complains(RoutingEvent decided) {
        return COMPLAINTS.contains(Trail.orElse(decided, "caseType", ""))
                || Stream.of(Trail.orElse(decided, "signals", "").split(",")).anyMatch(SIGNALS::contains);
    }

    /** Decisions stand before the reply of the same turn: what was complained of before any reply is not its fault. */
    private static boolean complainsAfterReply(Trail trail, List<RoutingEvent> decisions) {
        return trail.firstReplyOfAssistant()
                .map(reply -> trail.events().indexOf(reply))
                .map(at -> decisions.stream()
                        .anyMatch(
                                decided -> complains(decided) && trail.events().indexOf(decided) > at))
                .orElse(false);
    }

    /** The clock runs while somebody has it: from acceptance to the close, and on when it is reopened by a person. */
    private static long agentSeconds(Trail trail) {
        long seconds = 0;
        Instant since = Instant.MAX;
        for (RoutingEvent event : trail.events()) {
            boolean begins = event.kind() == Kind.HANDOFF_ACCEPTED || event.kind() == Kind.REOPENED;
            if (begins && since.equals(Instant.MAX)) {
                since = event.at();
            } else if (event.kind() == Kind.CLOSED && event.at().isAfter(since)) {
                seconds += Trail.seconds(since, event.at());
                since = Instant.MAX;
            }
        }
        return seconds;
    }
}
