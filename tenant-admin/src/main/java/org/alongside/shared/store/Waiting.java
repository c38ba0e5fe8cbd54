package org.alongside.shared.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of one transaction that go along with the next one, in their order. Not thread-safe. */
final class Waiting {

    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    void add(String sql, @Nullable Object... bound) {
        statements.add(sql);
        values.addAll(Arrays.asList(bound));
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    int size() {
        return statements.size();
    }

    /** All statements as one, each with its own plan on the server. */
    String sql() {
        return String.join(";\n", statements);
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }
}
