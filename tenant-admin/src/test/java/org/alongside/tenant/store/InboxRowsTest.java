package org.alongside.tenant.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.AcrossTenants.Scope;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.StoreException;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.Test;

class InboxRowsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final InboxRows inboxes = new InboxRows(database.sql());
    private final TenantRows tenants = new TenantRows(database.sql());

    @Test
    void inboxComesBackAsItWasConnected() {
        Inbox inbox = inbox(ACME);

        database.in(ACME, () -> inboxes.add(inbox, NOON));

        assertEquals(Optional.of(inbox), database.in(ACME, () -> inboxes.byId(ACME, inbox.id())));
    }

    @Test
    void customersDoorFindsTheTenantByKey() {
        Inbox inbox = inbox(ACME);
        database.in(ACME, () -> inboxes.add(inbox, NOON));

        Optional<Inbox> found = database.across(Scope.DIRECTORY, () -> inboxes.byPublicKey(inbox.publicKey()));

        assertEquals(Optional.of(inbox), found);
    }

    @Test
    void inboxesOfSuspendedTenantsAreAbsent() {
        Inbox inbox = inbox(GLOBEX);
        database.in(GLOBEX, () -> inboxes.add(inbox, NOON));
        database.in(GLOBEX, () -> tenants.setActive(GLOBEX, false));
        try {
            assertEquals(
                    Optional.empty(), database.across(Scope.DIRECTORY, () -> inboxes.byPublicKey(inbox.publicKey())));
        } finally {
            database.in(GLOBEX, () -> tenants.setActive(GLOBEX, true));
        }
    }

    @Test
    void otherTenantSeesNothing() {
        Inbox inbox = inbox(ACME);
        database.in(ACME, () -> inboxes.add(inbox, NOON));

        assertEquals(Optional.empty(), database.in(GLOBEX, () -> inboxes.byId(ACME, inbox.id())));
        assertEquals(Optional.empty(), database.in(GLOBEX, () -> inboxes.byId(GLOBEX, inbox.id())));
        assertThrows(StoreException.class, () -> database.in(GLOBEX, () -> inboxes.add(inbox(ACME), NOON)));
    }

    private static Inbox inbox(TenantId tenant) {
        UUID id = UUID.randomUUID();
        return new Inbox(
                tenant,
                new InboxId(id),
                "Shop",
                ChannelKind.WEB_CHAT,
                "key-" + id,
                List.of("en", "es"),
                List.of("https://shop.example"),
                "#aa00ff",
                "Robin",
                Map.of("en", "Hello, \"friend\"", "es", "Hola"));
    }
}
