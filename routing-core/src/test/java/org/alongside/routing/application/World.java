package org.alongside.routing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.ConversationChanged;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.InboxRhythms;
import org.alongside.routing.Message;
import org.alongside.routing.Receipt;
import org.alongside.routing.SignalSource;
import org.alongside.routing.Understanding;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.BurstStore;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ContactKeys;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.DecisionStore;
import org.alongside.routing.store.DoubtRows;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.ListStore;
import org.alongside.routing.store.MoveStore;
import org.alongside.routing.store.OpenConversations;
import org.alongside.routing.store.OutboxStore;
import org.alongside.routing.store.OwnPhrases;
import org.alongside.routing.store.QuietConversations;
import org.alongside.routing.store.RatingStore;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.TranscriptStore;
import org.alongside.routing.store.TurnStore;
import org.alongside.shared.Ids;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.MemberId;

/**
 * The pipeline on a real database, with everything that other parts write replaced by small fakes. Acme has two agents,
 * Ana and Lucía; every test writes as a contact of its own.
 */
final class World extends DatabaseWorld {

    static final MemberId ANA = new MemberId(new UUID(7, 1));
    static final MemberId LUCIA = new MemberId(new UUID(7, 2));
    /** A Monday at noon; the business is open. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final AtomicInteger CONTACTS = new AtomicInteger();

    final FakeEngine engine = new FakeEngine();
    final FakeKnowledge knowledge = new FakeKnowledge();
    final FakeReplies replies = new FakeReplies();
    final FakeFeedback feedback = new FakeFeedback();
    final FakeAnswerer answerer = new FakeAnswerer();
    final FakePolicies policies = new FakePolicies();
    final FakeConduct conduct = new FakeConduct();
    final FakeTenant business = new FakeTenant();
    final FakeSender sender = new FakeSender();
    final List<ConversationChanged> changed = new CopyOnWriteArrayList<>();
    final ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, "visitor-" + CONTACTS.incrementAndGet());

    InboxRhythm rhythm = new InboxRhythm(Duration.ZERO, Duration.ofSeconds(20));
    final InboxRhythms rhythms = Fake.of(InboxRhythms.class, Map.of("of", arguments -> rhythm));
    Instant now = NOON;
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /**
     * A minute passes whenever it is looked at, so that nothing read before is trusted: fakes change without a trace.
     */
    private final Clock impatient = new MovingClock() {
        @Override
        public synchronized Instant instant() {
            pass(Duration.ofMinutes(1));
            return super.instant();
        }
    };

    final Ids ids = new TimeOrderedIds(Clock.systemUTC());
    final Transactions transactions = new Transactions(new TestTransactions());
    final InboundQueue queue = new InboundQueue(sql);
    final EventStore events = new EventStore(sql, ids);
    final ConversationStore conversationStore = new ConversationStore(sql);
    final MoveStore moveStore = new MoveStore(sql);
    final HandoffStore handoffStore = new HandoffStore(sql);
    final ComparisonStore comparisons = new ComparisonStore(sql);
    final OutboxStore outbox = new OutboxStore(sql);
    final TurnStore turns = new TurnStore(sql);
    final Changes changes = new Changes(changed::add);
    final Businesses businesses =
            new Businesses(business.tenants, business.inboxes, business.hours, business.members, clock);
    SignalSource moreSignals = message -> List.of();
    final ChangingSignals signals = new ChangingSignals(new OwnPhrases(sql), ids, clock);
    final TellingKnowledge telling = new TellingKnowledge(feedback, ids);
    final HandlingTurns handling;
    final HandlingRounds rounds;
    final ReadingEvents eventLog = new ReadingEvents(events);
    final WorkingDesk desk;
    final MovingConversations moves;
    final QueueingForPeople queueing;
    final FailedDeliveries failures;
    final ReadingShadow shadow;
    final ReadingDecisions decisions;
    final ReadingConversations conversations;
    final ReceivingMessages inbound;
    final Dispatching dispatching;
    final DeliveringMessages delivering;
    final ClosingBySilence closing;
    final TendingQueues tending;
    final RecallingAssistant recall;
    final SurveyBeans surveys;

    World() {
        this(Runnable::run);
    }

    World(Executor executor) {
        this(executor, Optional.empty());
    }

    /** @param real an engine to read with instead of the fake one */
    World(Executor executor, Optional<Understanding> real) {
        ReadingTurns reading = new ReadingTurns(
                real.orElse(engine), new SignalsInForce(signals, clock), message -> moreSignals.seen(message), clock);
        AdmittingMessages admitting = new AdmittingMessages(
                transactions,
                queue,
                new AdmissionStore(sql, ids),
                new ContactKeys(sql, ids),
                businesses,
                policies.policies,
                new Permissions(policies.brake, policies.charters, impatient),
                changes,
                clock);
        Senders senders = new Senders(List.of(sender));
        CommittingTurns committing = new CommittingTurns(
                transactions,
                turns,
                comparisons,
                telling,
                events,
                new OfferingHandoffs(handoffStore, new WaitingLines(handoffStore), businesses, policies.policies, ids),
                conduct.log,
                senders,
                changes,
                ids,
                clock);
        handling = new HandlingTurns(
                transactions,
                queue,
                turns,
                admitting,
                reading,
                new ComposingReplies(
                        reading,
                        new FindingPassages(knowledge),
                        Lookups.of(transactions, sql, conduct.log, clock),
                        new ChoosingReplies(replies, businesses, clock),
                        replies,
                        FakeInstructions.none(clock),
                        answerer),
                committing,
                new ListeningIn(transactions, turns, conversationStore, senders, changes, ids, clock),
                changes,
                clock);
        rounds = new HandlingRounds(handling, admitting, committing, clock);
        DeskRecord record = new DeskRecord(events, conduct.log, changes, (Spoke spoke) -> {});
        queueing = new QueueingForPeople(moveStore, handoffStore, record, ids);
        failures = new FailedDeliveries(conversationStore, moveStore, queueing, record, clock);
        delivering =
                new DeliveringMessages(transactions, outbox, businesses, senders, failures, conversationStore, changes);
        dispatching = new Dispatching(rounds, new Bursts(transactions, new BurstStore(sql)), delivering, executor);
        inbound = new ReceivingMessages(
                new StoringMessages(transactions, queue),
                rhythms,
                dispatching,
                new StoppingSurveys(
                        transactions, new SurveyRows(sql), conversationStore, businesses, record, ids, clock),
                new RatingStore(sql),
                telling,
                events,
                conduct.log,
                ids,
                clock);
        ComparingDrafts comparing = new ComparingDrafts(comparisons, record, telling);
        decisions = new ReadingDecisions(new DecisionStore(sql));
        shadow = new ReadingShadow(comparisons, conduct.log, clock);
        TakingOver takingOver = new TakingOver(conversationStore, handoffStore, comparing, record);
        Holding holding = new Holding(conversationStore, moveStore, takingOver, business.members);
        desk = new WorkingDesk(
                conversationStore, handoffStore, takingOver, comparing, record, holding, moveStore, ids, clock);
        moves = new MovingConversations(
                holding,
                takingOver,
                desk,
                conversationStore,
                moveStore,
                new ListStore(sql),
                handoffStore,
                record,
                ids,
                clock);
        conversations = new ReadingConversations(
                new ListStore(sql),
                new TranscriptStore(sql),
                handoffStore,
                new NamingRows(business.members, businesses));
        surveys = new SurveyBeans(this, inbound, senders, record);
        closing = new ClosingBySilence(
                transactions,
                new QuietConversations(sql),
                conversationStore,
                businesses,
                surveys.asking,
                record,
                clock,
                24);
        recall = new RecallingAssistant(
                transactions,
                new OpenConversations(sql),
                conversationStore,
                new OfferingHandoffs(handoffStore, new WaitingLines(handoffStore), businesses, policies.policies, ids),
                businesses,
                record,
                ids,
                clock);
        RaisingConversations raising = new RaisingConversations(
                transactions, moveStore, handoffStore, surveys.asking, businesses, record, clock);
        RaisingDoubts doubts =
                new RaisingDoubts(transactions, new DoubtRows(sql), conversationStore, queueing, record, clock);
        tending = new TendingQueues(transactions, queue, outbox, handling, dispatching, closing, raising, doubts);
    }

    Receipt says(String text) {
        return inbound.receive(TestDatabase.ACME, message(text));
    }

    InboundMessage message(String text) {
        return new InboundMessage(FakeTenant.INBOX, contact, ids.next().toString(), text, "en", now);
    }

    ContactView seen() {
        return maybeSeen().orElseThrow();
    }

    Optional<ContactView> maybeSeen() {
        return transactions.in(TestDatabase.ACME, () -> conversations.ofContact(TestDatabase.ACME, contact, 0));
    }

    /** What the contact sees, as "AUTHOR: text". */
    List<String> transcript() {
        List<String> lines = new ArrayList<>();
        for (Message message : seen().messages()) {
            lines.add(message.author() + ": " + message.text());
        }
        return lines;
    }

    /** The time has come for what is due in the contact's conversation. */
    void dueNow() {
        tamper(
                "update routing.conversations set due_at = clock_timestamp() where id = ? and due_at is not null",
                seen().conversation().value());
        tending.tend();
    }

    /** What an agent does, in a transaction as the container would begin it. */
    void does(Runnable command) {
        transactions.run(TestDatabase.ACME, command);
    }
}
