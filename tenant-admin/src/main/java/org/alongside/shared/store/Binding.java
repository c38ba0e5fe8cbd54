package org.alongside.shared.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, toColumn(statement, values[i]));
        }
    }

    private static @Nullable Object toColumn(PreparedStatement statement, @Nullable Object value) throws SQLException {
        if (value instanceof Optional<?> maybe) {
            return toColumn(statement, maybe.orElse(null));
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof TenantId tenant) {
            return tenant.value();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List<?> items) {
            return statement
                    .getConnection()
                    .createArrayOf(
                            type(items), items.stream().map(Binding::text).toArray());
        }
        return value;
    }

    /**
     * The ids of many rows are looked for by all of them, row by row: a list that had to be cast for that would be read
     * again for each row.
     */
    private static String type(List<?> items) {
        return !items.isEmpty() && items.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
    }

    /**
     * As PostgreSQL reads it again with a cast: {@code ?::uuid[]}, and {@code a.names::text[]} for a list in a list.
     */
    private static @Nullable String text(@Nullable Object item) {
        if (item instanceof Optional<?> maybe) {
            return text(maybe.orElse(null));
        }
        if (item instanceof Enum<?> constant) {
            return constant.name();
        }
        if (item instanceof List<?> inner) {
            return inner.stream().map(Binding::quoted).collect(Collectors.joining(",", "{", "}"));
        }
        return item == null ? null : item.toString();
    }

    private static String quoted(Object item) {
        return '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
