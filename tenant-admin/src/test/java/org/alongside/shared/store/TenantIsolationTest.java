package org.alongside.shared.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.alongside.shared.AcrossTenants;
import org.junit.jupiter.api.Test;

class TenantIsolationTest {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void tenantSeesOnlyItself() {
        assertEquals(List.of("acme"), database.in(ACME, this::slugs));
        assertEquals(List.of("globex"), database.in(GLOBEX, this::slugs));
    }

    @Test
    void nobodySeesAnythingWithoutATenant() {
        assertEquals(List.of(), slugs());
    }

    @Test
    void directorySeesWhoIsWho() {
        assertEquals(List.of("acme", "globex"), database.across(AcrossTenants.Scope.DIRECTORY, this::slugs));
    }

    @Test
    void queueScopeOpensNoDirectory() {
        assertEquals(List.of(), database.across(AcrossTenants.Scope.QUEUE, this::slugs));
    }

    @Test
    void tenantCannotWriteForAnother() {
        StoreException refused = assertThrows(
                StoreException.class,
                () -> database.in(
                        ACME,
                        () -> database.sql()
                                .update(
                                        "insert into tenant.tenants (id, slug, name, language, languages, zone, created_at)"
                                                + " values ('018f0000-0000-7000-8000-00000000000c', 'initech', 'I', 'en', '{en}', 'UTC', now())")));
        assertEquals(true, refused.getMessage().contains("row-level security"));
    }

    @Test
    void settingIsGoneAfterTheTransaction() {
        database.in(ACME, this::slugs);
        assertEquals(List.of(), slugs());
    }

    private List<String> slugs() {
        return database.sql().list("select slug from tenant.tenants order by slug", row -> row.text("slug"));
    }
}
