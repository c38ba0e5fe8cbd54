package org.alongside.metrics.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.metrics.Counter;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final Set<String> OTHERS =
            Set.of("tenant_id", "generation", "conversation_id", "opened_at", "day", "hour", "segment_id");

    private final TestDatabase database = TestDatabase.get();

    @ParameterizedTest
    @ValueSource(strings = {"facts", "daily_rollups", "hourly_rollups"})
    void everyCounterHasItsColumnAndNoColumnIsLeftOver(String table) {
        assertEquals(
                Arrays.stream(Counter.values()).map(Counter::column).collect(Collectors.toSet()),
                columns(table).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily_rollups", "hourly_rollups"})
    void sumsThatGrowLargeHaveRoom(String table) {
        columns(table).forEach((column, type) -> {
            boolean large =
                    Counter.valueOf(column.toUpperCase(java.util.Locale.ROOT)).size() == Counter.Size.LARGE;
            assertEquals(large ? "bigint" : "integer", type, column);
        });
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new TreeMap<>();
        database.in(
                ACME,
                () -> database.sql()
                        .list(
                                "select column_name, data_type from information_schema.columns"
                                        + " where table_schema = 'metrics' and table_name = ?",
                                row -> columns.put(row.text("column_name"), row.text("data_type")),
                                table));
        columns.keySet().removeAll(OTHERS);
        return columns;
    }
}
