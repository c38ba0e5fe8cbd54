package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.LostLease;
import org.alongside.routing.store.TurnStore;
import org.alongside.shared.TenantId;

/**
 * The walk of one message: admitted in a first transaction, read, decided and answered without one, committed in a
 * second. A crash anywhere leaves the message to be claimed again; what a slower worker does after that is refused.
 */
@ApplicationScoped
class HandlingTurns {

    private static final Logger LOG = System.getLogger(HandlingTurns.class.getName());
    private static final int COMMITTED_AT_ONCE = 16;

    private final Transactions transactions;
    private final InboundQueue queue;
    private final TurnStore turns;
    private final AdmittingMessages admitting;
    private final ReadingTurns reading;
    private final ComposingReplies composing;
    private final CommittingTurns committing;
    private final ListeningIn listening;
    private final Changes changes;
    private final Clock clock;
    private final SharedWork<TenantId, Decided, Boolean> commits =
            new SharedWork<>(COMMITTED_AT_ONCE, this::committedTogether);

    @Inject
    HandlingTurns(
            Transactions transactions,
            InboundQueue queue,
            TurnStore turns,
            AdmittingMessages admitting,
            ReadingTurns reading,
            ComposingReplies composing,
            CommittingTurns committing,
            ListeningIn listening,
            Changes changes,
            Clock clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.turns = turns;
        this.admitting = admitting;
        this.reading = reading;
        this.composing = composing;
        this.committing = committing;
        this.listening = listening;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Processes a stored message; does nothing when it is not its turn. Never throws.
     *
     * @return whether something is to be delivered
     */
    boolean handle(TenantId tenant, UUID event) {
        return guarded(tenant, event, false, this::answer);
    }

    /** Gives an overdue message to a person, also when somebody still works on it. Never throws. */
    boolean handOver(TenantId tenant, UUID event) {
        return guarded(tenant, event, true, this::escalate);
    }

    /** The same for a message that was admitted. Never throws. */
    boolean handle(Admitted turn) {
        return guarded(turn, this::answer);
    }

    /** What to say to a message that was admitted; empty if that failed, and was noted. Never throws. */
    Optional<Decided> decide(Admitted turn) {
        try {
            return Optional.of(new Decided(turn, composing.compose(turn)));
        } catch (RuntimeException failure) {
            failed(turn.tenant(), turn.message().event(), Optional.of(turn), failure);
            return Optional.empty();
        }
    }

    /** Commits one turn. Never throws. @return whether something is to be delivered */
    boolean commit(Decided decided) {
        return guarded(decided.turn(), turn -> committed(decided));
    }

    private interface Step {
        boolean take(Admitted turn);
    }

    private boolean guarded(TenantId tenant, UUID event, boolean force, Step step) {
        try {
            List<Admitted> admitted = admitting.admit(tenant, List.of(event), force);
            return !admitted.isEmpty() && guarded(admitted.get(0), step);
        } catch (RuntimeException failure) {
            failed(tenant, event, Optional.empty(), failure);
            return false;
        }
    }

    private boolean guarded(Admitted turn, Step step) {
        try {
            return step.take(turn);
        } catch (LostLease taken) {
            LOG.log(Level.INFO, "Message {0} was taken over", turn.message().event());
        } catch (RuntimeException failure) {
            failed(turn.tenant(), turn.message().event(), Optional.of(turn), failure);
        }
        return false;
    }

    private boolean answer(Admitted turn) {
        if (turn.heldByPeople()) {
            return listening.finish(turn, reading.read(turn).facts());
        }
        if (turn.aside()) {
            return hear(turn, reading.read(turn).facts());
        }
        return committed(new Decided(turn, composing.compose(turn)));
    }

    /** Turns of one tenant that come while another's is on its way to the disk share the next transaction. */
    private boolean committed(Decided decided) {
        return commits.take(decided.turn().tenant(), decided);
    }

    private List<Boolean> committedTogether(TenantId tenant, List<Decided> decided) {
        return Collections.nCopies(decided.size(), committing.commit(tenant, decided));
    }

    /** What is no turn of its own is not answered; but whoever asks for a person in it, or is in danger, gets one. */
    private boolean hear(Admitted turn, TurnFacts facts) {
        RoutingDecision decided = RoutingPolicy.decide(facts, turn.policy(), turn.autonomy(), turn.charterComplete());
        return decided.kind() == RoutingDecision.Kind.ESCALATE
                ? committed(new Decided(turn, Composed.silent(facts, decided)))
                : listening.finish(turn, facts);
    }

    private boolean escalate(Admitted turn) {
        TurnFacts facts = reading.unread(turn, "time");
        if (turn.heldByPeople() || turn.aside()) {
            return listening.finish(turn, facts);
        }
        RoutingDecision decided = RoutingPolicy.decide(facts, turn.policy(), turn.autonomy(), turn.charterComplete());
        Reason late = new Reason("no-timely-reply", "");
        Composed silent = Composed.silent(facts, RoutingPolicy.handedOver(decided, late));
        return committed(new Decided(turn, silent));
    }

    private void failed(TenantId tenant, UUID event, Optional<Admitted> admitted, RuntimeException failure) {
        LOG.log(Level.WARNING, "Message " + event + " could not be processed", failure);
        try {
            transactions.run(tenant, () -> {
                int fence = admitted.map(turn -> turn.message().attempts()).orElse(-1);
                String error = failure.getClass().getSimpleName();
                if (queue.failed(tenant, event, fence, error)) {
                    admitted.ifPresent(this::giveUp);
                }
            });
        } catch (RuntimeException alsoFailed) {
            LOG.log(Level.ERROR, "Message " + event + " waits for its lease to end", alsoFailed);
        }
    }

    private void giveUp(Admitted turn) {
        LOG.log(Level.ERROR, "Message {0} was laid aside", turn.message().event());
        turns.giveUp(turn.tenant(), turn.standing().conversation().id(), "assistant-failed", clock.instant());
        changes.happened(
                turn.tenant(), turn.standing().conversation(), turn.standing().sequence(), true);
    }
}
