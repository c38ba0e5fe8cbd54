package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Draft;
import org.alongside.routing.Intent;
import org.alongside.routing.application.OfferingHandoffs.Prepared;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ComparisonStore.Composition;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.Standing.Earlier;
import org.alongside.routing.store.TurnStore;
import org.alongside.routing.store.TurnStore.Turn;
import org.alongside.shared.Ids;

/**
 * The second transaction of a turn: decision, reply, handoff, records and events, all of it or nothing. What was
 * composed is said only if owner and epoch are still those that the message found.
 */
@ApplicationScoped
class CommittingTurns {

    private final Transactions transactions;
    private final TurnStore turns;
    private final ComparisonStore comparisons;
    private final EventStore events;
    private final OfferingHandoffs offering;
    private final ConductLog conduct;
    private final Senders senders;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CommittingTurns(
            Transactions transactions,
            TurnStore turns,
            ComparisonStore comparisons,
            EventStore events,
            OfferingHandoffs offering,
            ConductLog conduct,
            Senders senders,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.turns = turns;
        this.comparisons = comparisons;
        this.events = events;
        this.offering = offering;
        this.conduct = conduct;
        this.senders = senders;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether something is to be delivered */
    boolean commit(Admitted turn, Composed composed) {
        return transactions.in(
                turn.tenant(),
                () -> composed.decision().kind().needsPerson()
                        ? handOver(turn, composed)
                        : reply(turn, composed, composed.answer().orElseThrow()));
    }

    private boolean reply(Admitted turn, Composed composed, Answer answer) {
        Said said = new Said(
                ids.next(),
                Author.ASSISTANT,
                turn.business().inbox().assistantName(),
                Optional.empty(),
                false,
                answer.text(),
                answer.citations(),
                true);
        return store(turn, composed, said, Optional.empty());
    }

    private boolean handOver(Admitted turn, Composed composed) {
        Prepared prepared = offering.prepare(turn, composed, clock.instant());
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, prepared.words(), List.of(), true);
        return store(turn, composed, said, Optional.of(prepared));
    }

    private boolean store(Admitted admitted, Composed composed, Said said, Optional<Prepared> handedOver) {
        Instant now = clock.instant();
        Turn turn = turn(admitted, composed, said, handedOver);
        Optional<Long> sequence = turns.move(admitted.tenant(), turn, now);
        if (sequence.isEmpty()) {
            keepDraft(admitted, composed, now);
            return false;
        }
        boolean fetched = senders.of(admitted.business().inbox().channel()).fetched();
        TurnRecord record = new TurnRecord(turn, composed, sequence.get());
        conduct.append(admitted.tenant(), record.conduct());
        turns.record(admitted.tenant(), turn, sequence.get(), fetched, now);
        events.append(admitted.tenant(), conversation(admitted), now, record.events());
        if (handedOver.isPresent()) {
            offering.offer(admitted, composed, handedOver.get(), now);
            keepDraft(admitted, composed, now);
        }
        changes.happened(admitted.tenant(), admitted.standing().conversation(), sequence.get(), handedOver.isPresent());
        return !fetched;
    }

    /** What may not be said is still worth an agent's look, or a comparison with what the agent says. */
    private void keepDraft(Admitted turn, Composed composed, Instant now) {
        composed.answer()
                .map(answer -> new Composition(
                        conversation(turn),
                        turn.standing().sequence(),
                        new Draft(ids.next(), answer.text(), answer.citations()),
                        composed.showsDraft() ? Autonomy.ASSIST : Autonomy.SHADOW,
                        composed.decision().intent(),
                        turn.policy().number(),
                        composed.would(turn)))
                .ifPresent(draft -> comparisons.keep(turn.tenant(), draft, now));
    }

    private static Turn turn(Admitted admitted, Composed composed, Said said, Optional<Prepared> handedOver) {
        return new Turn(
                admitted.message(),
                admitted.standing(),
                admitted.business().languageOr(composed.facts().language()),
                composed.facts(),
                composed.decision(),
                admitted.policy().intent(composed.decision().intent()).map(Intent::tier),
                autonomy(admitted, composed),
                admitted.policy(),
                said,
                composed.choices(),
                handedOver.map(Prepared::wanted).orElse(List.of()),
                handedOver.isPresent(),
                handedOver.flatMap(Prepared::at),
                recontact(admitted, composed));
    }

    /** What was in force for the intent; nothing for an unknown one. */
    private static Optional<Autonomy> autonomy(Admitted admitted, Composed composed) {
        return Optional.ofNullable(admitted.autonomy().get(composed.decision().intent()));
    }

    /** The earlier conversation about the same, on the first turn that shows it. */
    private static Optional<ConversationId> recontact(Admitted turn, Composed composed) {
        String intent = composed.decision().intent();
        if (intent.isEmpty() || turn.standing().recontactOf().isPresent()) {
            return Optional.empty();
        }
        return turn.standing().earlier().stream()
                .filter(earlier -> earlier.intent().equals(intent))
                .map(Earlier::conversation)
                .findFirst();
    }

    private static ConversationId conversation(Admitted turn) {
        return turn.standing().conversation().id();
    }
}
