package org.alongside.routing.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void everyTableForcesRowLevelSecurity() {
        List<String> open = TestDatabase.get()
                .sql()
                .list(
                        "select relname from pg_class join pg_namespace n on n.oid = relnamespace"
                                + " where nspname = 'routing' and relkind = 'r' and relname <> 'flyway_schema_history'"
                                + " and not (relrowsecurity and relforcerowsecurity)",
                        row -> row.text("relname"));

        assertEquals(List.of(), open);
    }
}
