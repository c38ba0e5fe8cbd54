package org.alongside.metrics.domain;

import java.time.Instant;
import java.util.Optional;
import org.alongside.metrics.domain.ConversationFact.Promise;
import org.alongside.metrics.domain.ConversationFact.Seam;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;

/** What happened between assistant and person: the first handoff of a conversation, step by step. */
final class SeamReading {

    private final Trail trail;
    private final RoutingEvent offered;
    private final Optional<Instant> accepted;
    private final Optional<Instant> replied;

    private SeamReading(Trail trail, RoutingEvent offered) {
        this.trail = trail;
        this.offered = offered;
        this.accepted = trail.first(Kind.HANDOFF_ACCEPTED).map(RoutingEvent::at);
        this.replied = trail.repliesOfPeople()
                .map(RoutingEvent::at)
                .filter(at -> !at.isBefore(offered.at()))
                .findFirst();
    }

    static Seam of(Trail trail) {
        return trail.first(Kind.HANDOFF_OFFERED)
                .map(offered -> new SeamReading(trail, offered).seam())
                .orElse(Seam.NONE);
    }

    private Seam seam() {
        Optional<Instant> completed = trail.closed() && accepted.isPresent()
                ? trail.last(Kind.CLOSED).map(RoutingEvent::at)
                : Optional.empty();
        return new Seam(
                true,
                completed.isPresent(),
                trail.has(Kind.TRANSFERRED),
                trail.repliesOfPeople().anyMatch(reply -> reply.data().containsKey("repeated")),
                promise(),
                between(trigger(), Optional.of(offered.at())),
                between(Optional.of(offered.at()), accepted),
                accepted.isEmpty() ? -1 : between(accepted, replied),
                between(replied, completed));
    }

    /** The contact's last message before the offer brought the person in. */
    private Optional<Instant> trigger() {
        return trail.all(Kind.CONTACT_WROTE)
                .map(RoutingEvent::at)
                .filter(at -> !at.isAfter(offered.at()))
                .reduce((earlier, later) -> later);
    }

    private Promise promise() {
        String promised = Trail.orElse(offered, "promisedAt", "");
        if (promised.isEmpty()) {
            return Promise.NONE;
        }
        if (replied.isPresent()) {
            return replied.get().isAfter(Instant.parse(promised)) ? Promise.BROKEN : Promise.KEPT;
        }
        return trail.closed() ? Promise.BROKEN : Promise.WAITING;
    }

    private static int between(Optional<Instant> from, Optional<Instant> to) {
        return from.isEmpty() || to.isEmpty() ? -1 : Trail.seconds(from.get(), to.get());
    }
}
