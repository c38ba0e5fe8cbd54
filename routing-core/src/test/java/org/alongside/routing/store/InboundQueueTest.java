package org.alongside.routing.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.routing.ContactKey;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.InboxRhythm;
import org.alongside.routing.store.InboundQueue.Received;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

/** What waits, a little or much of it. */
class InboundQueueTest {

    private static final InboxRhythm AT_ONCE = new InboxRhythm(Duration.ZERO, Duration.ofSeconds(20));
    private static final int WAITING = 300;
    private static final int ROUND = 10;

    private final TestDatabase database = TestDatabase.get();
    private final InboundQueue queue = new InboundQueue(database.sql());
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final InboxId inbox = new InboxId(UUID.randomUUID());

    @Test
    void aClaimReadsItsOwnMessagesHoweverManyWait() throws SQLException {
        countRows();
        List<Received> all = Stream.generate(() -> received(UUID.randomUUID()))
                .limit(WAITING)
                .toList();
        database.in(tenant, () -> queue.add(tenant, all));
        List<UUID> round = all.stream().map(Received::event).limit(ROUND).toList();

        long read = database.in(tenant, () -> {
            long before = rowsRead();
            assertEquals(ROUND, queue.claim(tenant, round, false).size());
            return rowsRead() - before;
        });

        assertTrue(read < WAITING, "rows read: " + read);
    }

    @Test
    void whatComesTwiceTogetherIsStoredOnce() {
        Received first = received(UUID.randomUUID());
        Received again = new Received(UUID.randomUUID(), first.message(), false, AT_ONCE);
        Received other = received(UUID.randomUUID());

        Set<UUID> added = database.in(tenant, () -> queue.add(tenant, List.of(first, again, other)));

        assertEquals(Set.of(first.event(), other.event()), added);
        assertEquals(first.event(), database.in(tenant, () -> queue.byDedupeKey(tenant, again.message())));
    }

    private Received received(UUID event) {
        ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, event.toString());
        return new Received(
                event,
                new InboundMessage(inbox, contact, event.toString(), "hello", "en", Instant.now()),
                false,
                AT_ONCE);
    }

    /** Before there are any of ours: statistics are of quiet times. */
    private void countRows() throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze routing.inbound_events");
        }
    }

    private long rowsRead() {
        return database.sql()
                .one(
                        "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read"
                                + " from pg_stat_xact_user_tables where relid = 'routing.inbound_events'::regclass",
                        row -> row.number("read"))
                .orElse(0L);
    }
}
