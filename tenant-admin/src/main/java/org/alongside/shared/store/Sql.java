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
import javax.sql.DataSource;
import org.alongside.shared.TenantId;

/**
 * SQL over the one data source, in the running transaction. Values are bound, never concatenated. Binds UUID, text,
 * numbers, booleans, {@code byte[]}, instants ({@code timestamptz}), enums (by name), lists of text ({@code text[]}),
 * {@link TenantId}, optionals and null. Thread-safe.
 */
@ApplicationScoped
public class Sql {

    /** Maps one row to a value. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource source;

    protected Sql() {}

    /** For use outside a container. */
    public Sql(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
        return with(sql, values, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
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
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    /** Runs the statement once per list of values in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
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
