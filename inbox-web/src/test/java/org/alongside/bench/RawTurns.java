package org.alongside.bench;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.alongside.routing.Author;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RoutingDecision.Contain;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.SmallTalk;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.AdmissionStore;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.Standing;
import org.alongside.routing.store.TurnStore;
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
    private final InboxId inbox = new InboxId(UUID.randomUUID());
    private final PolicyVersion policy =
            new PolicyVersion(UUID.randomUUID(), 1, Instant.EPOCH, "", List.of(), Thresholds.DEFAULT);
    private final Ids ids = new TimeOrderedIds(Clock.systemUTC());

    /** @param tenant whose rows they become */
    RawTurns(DataSource source, TenantId tenant) {
        this.source = source;
        this.tenant = tenant;
    }

    private interface Unit {
        void run(Connection connection, Sql sql) throws Exception;
    }

    /** Turns a second, with so many connections. */
    double turnsPerSecond(int connections, Duration time) {
        return perSecond(connections, time, this::turn);
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
        for (int i = 0; i < connections; i++) {
            threads.submit(() -> {
                try (Connection connection = source.getConnection()) {
                    connection.setAutoCommit(false);
                    Sql sql = new Sql(new OneConnection(connection).asSource());
                    while (System.nanoTime() < end) {
                        unit.run(connection, sql);
                        done.incrementAndGet();
                    }
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

    private void turn(Connection connection, Sql sql) throws Exception {
        InboundQueue queue = new InboundQueue(sql);
        UUID event = ids.next();
        in(connection, sql, () -> queue.add(tenant, event, message(event), false));
        Claimed[] claimed = new Claimed[1];
        Standing[] standing = new Standing[1];
        in(connection, sql, () -> {
            claimed[0] = queue.claim(tenant, event, false).orElseThrow();
            standing[0] = admit(sql, claimed[0]);
        });
        in(connection, sql, () -> commit(sql, claimed[0], standing[0]));
    }

    private InboundMessage message(UUID event) {
        ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, event.toString());
        return new InboundMessage(
                inbox, contact, event.toString(), "how do I change the card that I pay with?", "en", Instant.now());
    }

    private Standing admit(Sql sql, Claimed message) {
        AdmissionStore admissions = new AdmissionStore(sql, ids);
        Instant now = Instant.now();
        ContactId contact = admissions.contact(tenant, message.key(), "", now);
        Map<String, String> data = Map.of("inbox", inbox.toString(), "channel", "WEB_CHAT", "language", "en");
        return admissions.open(tenant, contact, message, data, now).orElseThrow();
    }

    private void commit(Sql sql, Claimed message, Standing standing) {
        TurnStore turns = new TurnStore(sql);
        Instant now = Instant.now();
        TurnStore.Turn turn = turn(message, standing);
        long sequence = turns.move(tenant, turn, now).orElseThrow();
        UUID contact = standing.conversation().contact().value();
        sql.list("select secret from routing.contact_secrets where contact = ?", row -> row.bytes("secret"), contact);
        sql.one(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at) values (?, ?, ?, ?)"
                        + " returning secret",
                row -> row.bytes("secret"),
                tenant,
                contact,
                new byte[60],
                now);
        sql.later(
                "insert into routing.conduct_records (tenant_id, id, payload) select ?, r.id, r.payload"
                        + " from unnest(?::uuid[], ?::text[]) with ordinality as r (id, payload, n) order by r.n",
                tenant,
                List.of(ids.next().toString(), ids.next().toString()),
                List.of(CONDUCT, CONDUCT));
        turns.record(tenant, turn, sequence, true, now);
        new EventStore(sql, ids)
                .append(
                        tenant,
                        standing.conversation().id(),
                        now,
                        List.of(
                                new Happened(Kind.DECIDED, Map.of("decision", "CONTAIN")),
                                new Happened(Kind.REPLIED, Map.of("author", "ASSISTANT"))));
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
