package org.alongside.routing.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.routing.ContactKey;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.InboxRhythms;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.BurstStore;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ContactKeys;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.MoveStore;
import org.alongside.routing.store.OutboxStore;
import org.alongside.routing.store.RatingStore;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.TurnStore;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.TenantTransactions;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;

/** Customers of the business of a {@link PolicyWorld}, who write by the product's own door. */
final class Customers {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final PolicyWorld world;
    private final Ids ids = new TimeOrderedIds(java.time.Clock.systemUTC());
    private final ReceivingMessages inbound;

    Customers(PolicyWorld world) {
        this.world = world;
        Sql sql = PolicyWorld.DATABASE.sql();
        FakeTenant business = new FakeTenant();
        Businesses businesses = new Businesses(
                PolicyWorld.directory(), business.inboxes, business.hours, business.members, world.clock);
        Transactions transactions = new Transactions(new TestTransactions(sql));
        RememberedConduct conduct = new RememberedConduct(world.conduct);
        Changes changes = new Changes(change -> {});
        ReadingTurns reading = world.reading;
        InboundQueue queue = new InboundQueue(sql);
        EventStore events = new EventStore(sql, ids);
        TurnStore turns = new TurnStore(sql);
        Senders senders = new Senders(List.of(new FakeSender()));
        AdmittingMessages admitting = new AdmittingMessages(
                transactions,
                queue,
                new AdmissionStore(sql, ids),
                new ContactKeys(sql, ids),
                businesses,
                world.policies,
                new Permissions(world.brake, world.charters, world.clock),
                changes,
                world.clock);
        CommittingTurns committing = new CommittingTurns(
                transactions,
                turns,
                new ComparisonStore(sql),
                new TellingKnowledge(new FakeFeedback(), ids),
                events,
                new OfferingHandoffs(
                        new HandoffStore(sql),
                        new WaitingLines(new HandoffStore(sql)),
                        businesses,
                        world.policies,
                        ids),
                conduct,
                senders,
                changes,
                ids,
                world.clock);
        HandlingTurns handling = new HandlingTurns(
                transactions,
                queue,
                turns,
                admitting,
                reading,
                new ComposingReplies(
                        reading,
                        new FindingPassages(world.knowledge),
                        Lookups.of(transactions, sql, conduct, world.clock),
                        new ChoosingReplies(world.replies, businesses, world.clock),
                        world.replies,
                        FakeInstructions.none(world.clock),
                        world.answerer),
                committing,
                new ListeningIn(transactions, turns, new ConversationStore(sql), senders, changes, ids, world.clock),
                changes,
                world.clock);
        HandlingRounds rounds = new HandlingRounds(handling, admitting, committing, world.clock);
        DeskRecord record = new DeskRecord(events, conduct, changes, (Spoke spoke) -> {});
        DeliveringMessages delivering = new DeliveringMessages(
                transactions,
                new OutboxStore(sql),
                businesses,
                senders,
                new FailedDeliveries(
                        new ConversationStore(sql),
                        new MoveStore(sql),
                        new QueueingForPeople(new MoveStore(sql), new HandoffStore(sql), record, ids),
                        record,
                        world.clock),
                new ConversationStore(sql),
                changes);
        inbound = new ReceivingMessages(
                new StoringMessages(transactions, queue),
                Fake.of(
                        InboxRhythms.class,
                        Map.of("of", arguments -> new InboxRhythm(Duration.ZERO, Duration.ofSeconds(20)))),
                new Dispatching(rounds, new Bursts(transactions, new BurstStore(sql)), delivering, Runnable::run),
                new StoppingSurveys(
                        transactions,
                        new SurveyRows(sql),
                        new ConversationStore(sql),
                        businesses,
                        new DeskRecord(events, conduct, changes, (Spoke spoke) -> {}),
                        ids,
                        world.clock),
                new RatingStore(sql),
                new TellingKnowledge(new FakeFeedback(), ids),
                events,
                conduct,
                ids,
                world.clock);
    }

    /** A new customer writes these, one after the other. */
    void write(String... texts) {
        ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, "replayed-" + VISITORS.incrementAndGet());
        for (String text : texts) {
            inbound.receive(
                    world.tenant,
                    new InboundMessage(
                            FakeTenant.INBOX, contact, ids.next().toString(), text, "en", world.clock.instant()));
        }
    }

    private static final class TestTransactions extends TenantTransactions {
        TestTransactions(Sql sql) {
            super(sql);
        }

        @Override
        public <T> T in(TenantId tenant, Callable<T> work) {
            return PolicyWorld.DATABASE.in(tenant, work);
        }

        @Override
        public <T> T inSql(TenantId tenant, Callable<T> work) {
            return PolicyWorld.DATABASE.in(tenant, work);
        }

        @Override
        public <T> T across(AcrossTenants.Scope scope, Callable<T> work) {
            return PolicyWorld.DATABASE.across(scope, work);
        }
    }
}
