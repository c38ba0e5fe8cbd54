package org.alongside.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RoutingDecision.Contain;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.AdmissionStore.Opening;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.ContactKeys;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.routing.store.EventStore.Told;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.InboundQueue.Received;
import org.alongside.routing.store.Standing;
import org.alongside.routing.store.TurnStore;
import org.alongside.routing.store.TurnStore.Moved;
import org.alongside.routing.store.TurnStore.Spoken;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/**
 * The machine's own limits: the statements of a turn by plain JDBC, in the transactions in which the product runs them,
 * with nothing between them; and the commits of single rows.
 */
final class RawTurns {

    private static final String CONDUCT = "{\"kind\":\"bench\",\"text\":\"" + "x".repeat(400) + "\"}";

    private final DataSource source;
    private final TenantId tenant;
    private static final InboxRhythm AT_ONCE = new InboxRhythm(Duration.ZERO, Duration.ofSeconds(20));
    private final InboxId inbox = new InboxId(UUID.randomUUID());
    private final PolicyVersion policy =
            new PolicyVersion(UUID.randomUUID(), 1, Instant.EPOCH, "", List.of(), Thresholds.DEFAULT);
    private final Ids ids = new TimeOrderedIds(Clock.systemUTC());
    /** Kept from one measurement to the next, as a pool keeps them: a new one has every plan to make. */
    private final List<Connection> open = new ArrayList<>();

    /** @param tenant whose rows they become */
    RawTurns(DataSource source, TenantId tenant) {
        this.source = source;
        this.tenant = tenant;
    }

    private interface Unit {
        void run(Connection connection, Sql sql) throws Exception;
    }

    /** Turns a second, with so many connections. @param together how many share their transactions */
    double turnsPerSecond(int connections, int together, Duration time) {
        return together * perSecond(connections, time, (connection, sql) -> turns(connection, sql, together));
    }

    /** Inserts a second, each with its own commit. */
    double commitsPerSecond(int connections, Duration time) {
        return perSecond(
                connections,
                time,
                (connection, sql) -> in(
                        connection,
                        sql,
                        () -> sql.update(
                                "insert into routing.contacts (tenant_id, id, created_at) values (?, ?, now())",
                                tenant,
                                ids.next())));
    }

    private double perSecond(int connections, Duration time, Unit unit) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        for (Connection connection : open(connections)) {
            threads.submit(() -> {
                Sql sql = new Sql(new OneConnection(connection).asSource());
                while (System.nanoTime() < end) {
                    unit.run(connection, sql);
                    done.incrementAndGet();
                }
                return null;
            });
        }
        threads.shutdown();
        try {
            threads.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return done.get() / (time.toNanos() / 1e9);
    }

    private List<Connection> open(int connections) {
        try {
            while (open.size() < connections) {
                Connection connection = source.getConnection();
                connection.setAutoCommit(false);
                open.add(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return open.subList(0, connections);
    }

    private void turns(Connection connection, Sql sql, int together) throws Exception {
        InboundQueue queue = new InboundQueue(sql);
        List<UUID> events = Stream.generate(ids::next).limit(together).toList();
        List<Received> received = events.stream()
                .map(event -> new Received(event, message(event), false, AT_ONCE))
                .toList();
        in(connection, sql, () -> queue.add(tenant, received));
        List<TurnStore.Turn> turns = new ArrayList<>();
        in(connection, sql, () -> {
            List<Claimed> claimed = queue.claim(tenant, events, false);
            Map<UUID, Standing> standings = admit(sql, claimed);
            claimed.forEach(message -> turns.add(turn(message, standings.get(message.event()))));
        });
        in(connection, sql, () -> commit(sql, turns));
    }

    private InboundMessage message(UUID event) {
        ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, event.toString());
        return new InboundMessage(
                inbox, contact, event.toString(), "how do I change the card that I pay with?", "en", Instant.now());
    }

    private Map<UUID, Standing> admit(Sql sql, List<Claimed> messages) {
        Instant now = Instant.now();
        Map<ContactKey, ContactId> contacts = new ContactKeys(sql, ids).of(tenant, messages, now);
        Map<String, String> data = Map.of("inbox", inbox.toString(), "channel", "WEB_CHAT", "language", "en");
        List<Opening> openings = messages.stream()
                .map(message -> new Opening(message, contacts.get(message.key()), data))
                .toList();
        return new AdmissionStore(sql, ids).open(tenant, openings, now);
    }

    private void commit(Sql sql, List<TurnStore.Turn> turns) {
        TurnStore store = new TurnStore(sql);
        Instant now = Instant.now();
        Map<UUID, Moved> moved = store.move(tenant, turns, now);
        conduct(sql, turns, now);
        store.record(
                tenant,
                turns.stream()
                        .map(turn -> new Spoken(
                                turn,
                                moved.get(turn.message().event()).sequence().orElseThrow(),
                                true))
                        .toList(),
                now);
        List<Told> told = new ArrayList<>();
        turns.forEach(turn -> {
            ConversationId conversation = turn.standing().conversation().id();
            told.add(new Told(conversation, new Happened(Kind.DECIDED, Map.of("decision", "CONTAIN"))));
            told.add(new Told(conversation, new Happened(Kind.REPLIED, Map.of("author", "ASSISTANT"))));
        });
        new EventStore(sql, ids).append(tenant, now, told);
    }

    private void conduct(Sql sql, List<TurnStore.Turn> turns, Instant now) {
        List<ContactId> contacts = turns.stream()
                .map(turn -> turn.standing().conversation().contact())
                .toList();
        sql.list(
                "select contact, secret from routing.contact_secrets where contact = any (?::uuid[])",
                row -> row.bytes("secret"),
                contacts);
        sql.list(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at)"
                        + " select ?, c.id, decode(c.secret, 'base64'), ?"
                        + " from unnest(?::uuid[], ?::text[]) as c (id, secret) order by c.id"
                        + " on conflict (tenant_id, contact) do nothing returning contact, secret",
                row -> row.bytes("secret"),
                tenant,
                now,
                contacts,
                Collections.nCopies(contacts.size(), "c2VjcmV0".repeat(10)));
        sql.later(
                "insert into routing.conduct_records (tenant_id, id, payload) select ?, r.id, r.payload"
                        + " from unnest(?::uuid[], ?::text[]) with ordinality as r (id, payload, n) order by r.n",
                tenant,
                Stream.generate(ids::next).limit(2L * turns.size()).toList(),
                Collections.nCopies(2 * turns.size(), CONDUCT));
    }

    private TurnStore.Turn turn(Claimed message, Standing standing) {
        TurnFacts facts = new TurnFacts(
                "en",
                true,
                List.of(new IntentGuess("change_payment_card", 0.97)),
                false,
                List.of(),
                0,
                1,
                Duration.ZERO,
                false,
                false,
                "",
                SmallTalk.NONE,
                false);
        Said said = new Said(
                ids.next(), Author.ASSISTANT, "Assistant", Optional.empty(), false, "x".repeat(300), List.of(), true);
        return new TurnStore.Turn(
                message,
                standing,
                "en",
                facts,
                new Contain("change_payment_card", List.of()),
                Optional.of(IntentTier.A),
                Optional.of(Autonomy.CONTAIN),
                policy,
                said,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private void in(Connection connection, Sql sql, Runnable work) throws Exception {
        sql.gathering(() -> {
            sql.later("select set_config(?, ?, true)", "alongside.tenant", tenant.toString());
            work.run();
            return true;
        });
        connection.commit();
    }
}
