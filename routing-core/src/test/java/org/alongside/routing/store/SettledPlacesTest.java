package org.alongside.routing.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is read from the log while others still write to it. */
class SettledPlacesTest {

    private static final String EVENT =
            "insert into routing.events (tenant_id, id, conversation_id, kind, happened_at) values (?, ?, ?, 'OPENED', now())";

    private final TestDatabase database = TestDatabase.get();
    private final EventStore events = new EventStore(database.sql(), new TimeOrderedIds(Clock.systemUTC()));
    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void anEarlierPlaceThatCommitsLateIsReadThoughALaterOneOfAnOlderTransactionWasThere() throws SQLException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try (Connection older = writer();
                Connection younger = writer()) {
            begin(older);
            begin(younger);
            append(younger, first);
            append(older, second);
            older.commit();

            assertEquals(List.of(), read());

            younger.commit();
        }
        assertEquals(List.of(first, second), read());
    }

    @Test
    void whatIsCommittedIsReadThoughSomebodyBeganToWriteSinceItWasSeen() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection one = writer();
                Connection other = writer()) {
            begin(one);
            append(one, id);
            one.commit();
            read();
            begin(other);

            assertEquals(List.of(id), read());
            other.rollback();
        }
    }

    private List<UUID> read() {
        return database.in(tenant, () -> events.after(tenant, 0, 10)).stream()
                .map(placed -> placed.event().id())
                .toList();
    }

    private Connection writer() throws SQLException {
        Connection connection = database.superuser().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** From here on the transaction has a number. */
    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private void append(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(EVENT)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, id);
            statement.setObject(3, UUID.randomUUID());
            statement.executeUpdate();
        }
    }
}
