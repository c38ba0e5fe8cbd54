package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback.Use;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Draft;
import org.alongside.routing.Intent;
import org.alongside.routing.application.OfferingHandoffs.Prepared;
import org.alongside.routing.application.OfferingHandoffs.Promises;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ComparisonStore.Composition;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Told;
import org.alongside.routing.store.HandoffStore.Offer;
import org.alongside.routing.store.Standing.Earlier;
import org.alongside.routing.store.TurnStore;
import org.alongside.routing.store.TurnStore.Moved;
import org.alongside.routing.store.TurnStore.Spoken;
import org.alongside.routing.store.TurnStore.Turn;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/**
 * The second transaction of turns: decision, reply, handoff, records and events, all of it or nothing. What was
 * composed is said only if owner and epoch are still those that the message found.
 */
@ApplicationScoped
class CommittingTurns {

    private static final Logger LOG = System.getLogger(CommittingTurns.class.getName());

    private final Transactions transactions;
    private final TurnStore turns;
    private final ComparisonStore comparisons;
    private final TellingKnowledge telling;
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
            TellingKnowledge telling,
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
        this.telling = telling;
        this.events = events;
        this.offering = offering;
        this.conduct = conduct;
        this.senders = senders;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Commits turns of different conversations. Those that somebody else took over meanwhile are left out.
     *
     * @return whether something is to be delivered
     */
    boolean commit(TenantId tenant, List<Decided> decided) {
        return transactions.in(tenant, () -> {
            Instant now = clock.instant();
            List<Ready> ready = ready(tenant, decided, now);
            Map<UUID, Moved> moved =
                    turns.move(tenant, ready.stream().map(Ready::turn).toList(), now);
            return store(tenant, ready, moved, now);
        });
    }

    /** A turn with its words. */
    private record Ready(Decided decided, Turn turn, Optional<Prepared> handedOver) {

        UUID event() {
            return turn.message().event();
        }

        TurnRecord record(Moved moved) {
            return new TurnRecord(turn, decided.composed(), moved.sequence().orElseThrow());
        }
    }

    private List<Ready> ready(TenantId tenant, List<Decided> decided, Instant now) {
        Promises promises = offering.promises(tenant, now);
        return decided.stream()
                .map(one -> one.composed().decision().kind().needsPerson()
                        ? handedOver(one, promises)
                        : replied(one, one.composed().answer().orElseThrow()))
                .toList();
    }

    private Ready replied(Decided decided, Answer answer) {
        Said said = new Said(
                ids.next(),
                Author.ASSISTANT,
                decided.turn().business().inbox().assistantName(),
                Optional.empty(),
                false,
                answer.text(),
                answer.citations(),
                true);
        return new Ready(decided, turn(decided.turn(), decided.composed(), said, Optional.empty()), Optional.empty());
    }

    private Ready handedOver(Decided decided, Promises promises) {
        Optional<Prepared> prepared = Optional.of(offering.prepare(decided.turn(), decided.composed(), promises));
        String words = prepared.get().words();
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, words, List.of(), true);
        return new Ready(decided, turn(decided.turn(), decided.composed(), said, prepared), prepared);
    }

    private boolean store(TenantId tenant, List<Ready> ready, Map<UUID, Moved> moved, Instant now) {
        List<Ready> said = new ArrayList<>();
        List<Decided> unsaid = new ArrayList<>();
        for (Ready one : ready) {
            Moved outcome = moved.get(one.event());
            if (outcome == null) {
                LOG.log(Level.INFO, "Message {0} was taken over", one.event());
            } else if (outcome.sequence().isPresent()) {
                said.add(one);
            } else {
                unsaid.add(one.decided());
            }
        }
        keepUnsaid(tenant, unsaid, now);
        return !said.isEmpty() && say(tenant, said, moved, now);
    }

    private boolean say(TenantId tenant, List<Ready> said, Map<UUID, Moved> moved, Instant now) {
        List<Spoken> spoken = new ArrayList<>();
        List<ConductEntry> entries = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Ready one : said) {
            TurnRecord record = one.record(moved.get(one.event()));
            spoken.add(new Spoken(one.turn(), record.sequence(), fetched(one)));
            entries.addAll(record.conduct());
            record.events()
                    .forEach(event ->
                            told.add(new Told(conversation(one.decided().turn()), event)));
        }
        conduct.append(tenant, entries);
        turns.record(tenant, spoken, now);
        events.append(tenant, now, told);
        spoken.forEach(one -> changes.happened(
                tenant,
                one.turn().standing().conversation(),
                one.sequence(),
                one.turn().handedOver()));
        List<Ready> handedOver =
                said.stream().filter(one -> one.handedOver().isPresent()).toList();
        offering.offer(tenant, handedOver.stream().map(this::offer).toList(), now);
        telling.composed(tenant, handedOver.stream().map(Ready::decided).toList(), now);
        keepUnsaid(tenant, handedOver.stream().map(Ready::decided).toList(), now);
        telling.used(
                tenant,
                said.stream()
                        .filter(one -> one.handedOver().isEmpty())
                        .map(CommittingTurns::use)
                        .toList(),
                now);
        return spoken.stream().anyMatch(one -> !one.sent());
    }

    private Offer offer(Ready one) {
        return offering.offer(one.decided(), one.handedOver().orElseThrow());
    }

    private static Use use(Ready one) {
        Said said = one.turn().said();
        return TellingKnowledge.use(conversation(one.decided().turn()), said.id(), true, said.citations());
    }

    private boolean fetched(Ready one) {
        return senders.of(one.decided().turn().business().inbox().channel()).fetched();
    }

    /** What may not be said is still worth an agent's look, or a comparison with what the agent says. */
    private void keepUnsaid(TenantId tenant, List<Decided> unsaid, Instant now) {
        List<Composition> drafts =
                unsaid.stream().flatMap(one -> draft(one).stream()).toList();
        comparisons.keep(tenant, drafts, now);
        telling.used(
                tenant,
                drafts.stream()
                        .map(one -> TellingKnowledge.use(
                                one.conversation(),
                                one.draft().id(),
                                false,
                                one.draft().citations()))
                        .toList(),
                now);
    }

    private Optional<Composition> draft(Decided decided) {
        Admitted turn = decided.turn();
        Composed composed = decided.composed();
        return composed.answer()
                .map(answer -> new Composition(
                        conversation(turn),
                        turn.standing().sequence(),
                        new Draft(ids.next(), answer.text(), answer.citations()),
                        composed.showsDraft() ? Autonomy.ASSIST : Autonomy.SHADOW,
                        composed.decision().intent(),
                        turn.policy().number(),
                        composed.would(turn)));
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
