package org.alongside.shared.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
        if (value instanceof List<?> texts) {
            return statement.getConnection().createArrayOf("text", texts.toArray());
        }
        return value;
    }
}
