package org.alongside.shared.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.alongside.shared.TenantId;

/**
 * SQL over the one data source, in the running transaction. Values are bound, never concatenated. Binds UUID, text,
 * numbers, booleans, {@code byte[]}, {@code long[]} ({@code bigint[]}), instants ({@code timestamptz}), enums (by
 * name), lists ({@code uuid[]} of UUIDs, else {@code text[]}, whose items any cast reads again: the way to write many
 * rows in one statement), {@link TenantId}, optionals and null. Thread-safe.
 */
@ApplicationScoped
public class Sql {

    /** Maps one row to a value. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    private final ThreadLocal<Waiting> waiting = new ThreadLocal<>();

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource source;

    protected Sql() {}

    /** For use outside a container. */
    public Sql(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
        return last(sql, values, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(mapper.map(row));
                }
            }
            return rows;
        });
    }

    /** The only row, or none. More than one row is a programming error and throws. */
    public <T> Optional<T> one(String sql, Mapper<T> mapper, Object... values) {
        List<T> rows = list(sql, mapper, values);
        if (rows.size() > 1) {
            throw new StoreException("Expected one row, found " + rows.size() + ": " + sql, null);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Runs an insert, update or delete; returns how many rows it changed. */
    public int update(String sql, Object... values) {
        return last(sql, values, PreparedStatement::getUpdateCount);
    }

    /**
     * Runs the statement along with the transaction's next one, at the latest before its end: one round trip for both.
     * For writes whose outcome nobody waits for, and that only SQL of this class reads in the same transaction. Where
     * nothing is {@link #gathering gathered} it runs at once.
     */
    public void later(String sql, Object... values) {
        Waiting gathered = waiting.get();
        if (gathered == null) {
            update(sql, values);
        } else {
            gathered.add(sql, values);
        }
    }

    /** Does the work, and sends what waits at its end. For whoever begins and ends transactions. */
    public <T> T gathering(Callable<T> work) throws Exception {
        if (waiting.get() != null) {
            return work.call();
        }
        waiting.set(new Waiting());
        try {
            T result = work.call();
            send();
            return result;
        } finally {
            waiting.remove();
        }
    }

    /** Sends what waits, before somebody else uses the connection. */
    public void send() {
        Waiting gathered = waiting.get();
        if (gathered != null && !gathered.isEmpty()) {
            waiting.set(new Waiting());
            with(gathered.sql(), gathered.values(), PreparedStatement::execute);
        }
    }

    /** Runs the statement once per list of values in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        send();
        with(sql, new Object[0], statement -> {
            for (Object[] values : rows) {
                Binding.bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Use<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** With what waits before it; the statement stands at its own result. */
    private <T> T last(String sql, Object[] values, Use<T> use) {
        Waiting gathered = waiting.get();
        Waiting all = gathered == null ? new Waiting() : gathered;
        if (gathered != null) {
            waiting.set(new Waiting());
        }
        all.add(sql, values);
        return with(all.sql(), all.values(), statement -> {
            statement.execute();
            for (int before = 1; before < all.size(); before++) {
                statement.getMoreResults();
            }
            return use.on(statement);
        });
    }

    private <T> T with(String sql, Object[] values, Use<T> use) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Binding.bind(statement, values);
            return use.on(statement);
        } catch (SQLException failure) {
            throw StoreException.of(sql, failure);
        }
    }
}
