package org.alongside.shared.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What waits for the next statement runs before it, and is never lost or run twice. */
class SqlTest {

    private static final String NAME = "update tenant.tenants set name = ? where id = ?";

    private final Sql sql = TestDatabase.get().sql();

    @Test
    void nextStatementSeesWhatWaited() throws Exception {
        List<String> names = in(() -> {
            sql.later(NAME, "First", ACME);
            sql.later(NAME, "Second", ACME);
            return names();
        });

        assertEquals(List.of("Second"), names);
    }

    @Test
    void countsOnlyTheLastStatement() throws Exception {
        int changed = in(() -> {
            sql.later(NAME, "First", ACME);
            return sql.update(NAME, "Foreign", GLOBEX);
        });

        assertEquals(0, changed);
        assertEquals(List.of("First"), in(this::names));
    }

    @Test
    void transactionsEndSendsWhatStillWaits() throws Exception {
        in(() -> {
            names();
            sql.later(NAME, "Late", ACME);
            return null;
        });

        assertEquals(List.of("Late"), in(this::names));
    }

    @Test
    void whatWaitsGoesBeforeABatch() throws Exception {
        in(() -> {
            sql.later(NAME, "First", ACME);
            sql.batch(NAME, List.of(new Object[] {"Batched", ACME}, new Object[] {"Batched twice", ACME}));
            return null;
        });

        assertEquals(List.of("Batched twice"), in(this::names));
    }

    @Test
    void failureForgetsWhatWaited() throws Exception {
        in(() -> sql.update(NAME, "Before", ACME));

        assertThrows(
                IllegalStateException.class,
                () -> in(() -> {
                    sql.later(NAME, "Never", ACME);
                    throw new IllegalStateException("stop");
                }));
        assertThrows(
                StoreException.class,
                () -> in(() -> {
                    sql.later("update tenant.tenants set name = null where id = ?", ACME);
                    return null;
                }));

        assertEquals(List.of("Before"), in(this::names));
    }

    @Test
    void runsAtOnceWhereNothingIsGathered() {
        assertThrows(StoreException.class, () -> sql.later("select no_such_function()"));
    }

    private List<String> names() {
        return sql.list("select name from tenant.tenants where id = ?", row -> row.text("name"), ACME);
    }

    private static <T> T in(Callable<T> work) {
        return TestDatabase.get().in(ACME, work);
    }
}
