package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.knowledge.store.MarketShelf;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownMarketsTest {

    private static final InboxId INBOX = new InboxId(new UUID(5, 1));
    private static final UUID CONTACT = new UUID(5, 2);

    private final TestDatabase database = TestDatabase.get();
    private final KnownMarkets markets = new KnownMarkets(new MarketShelf(database.sql()), Clock.systemUTC());

    @AfterEach
    void clear() {
        List.of(ACME, GLOBEX)
                .forEach(tenant -> database.in(tenant, () -> database.sql().update("delete from knowledge.markets")));
    }

    @Test
    void aContactsOwnMarketGoesBeforeThatOfTheInbox() {
        assertEquals("", of(ACME, CONTACT));
        database.in(ACME, () -> markets.inbox(ACME, INBOX, "es"));
        assertEquals("ES", of(ACME, CONTACT));
        database.in(ACME, () -> markets.contact(ACME, CONTACT, "PT"));

        assertEquals("PT", of(ACME, CONTACT));
        assertEquals("ES", of(ACME, new UUID(5, 3)));
        assertEquals("", of(GLOBEX, CONTACT));
    }

    @Test
    void anEmptyMarketTakesItBack() {
        database.in(ACME, () -> markets.inbox(ACME, INBOX, "ES"));
        database.in(ACME, () -> markets.inbox(ACME, INBOX, " "));

        assertEquals(Map.of(), database.in(ACME, () -> markets.ofInboxes(ACME)));
    }

    @Test
    void refusesWhatIsNoCountry() {
        assertThrows(RefusedException.class, () -> database.in(ACME, () -> markets.inbox(ACME, INBOX, "XX")));
    }

    private String of(TenantId tenant, UUID contact) {
        return database.in(tenant, () -> markets.of(tenant, INBOX, contact));
    }
}
