package org.alongside.inbox.start;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;
import org.alongside.tenant.domain.Membership;
import org.junit.jupiter.api.Test;

/** JPA's shared cache answers without asking the database, so past row-level security: it must be off everywhere. */
class SharedCacheTest {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void whatOneTenantReadIsNotServedToAnother() {
        UUID id = UUID.randomUUID();
        database.jpa("tenant", ACME, entities -> {
            entities.persist(new Membership(
                    new Member(new MemberId(id), "ana-" + id, "Ana", "ana@acme.example", Role.AGENT, List.of("en")),
                    Instant.parse("2026-11-21T12:00:00Z")));
            return id;
        });

        boolean cached = database.jpa("tenant", ACME, entities -> readAndLookIntoTheCache(entities, id));

        assertFalse(cached);
        assertNull(database.jpa("tenant", GLOBEX, entities -> entities.find(Membership.class, id)));
    }

    @Test
    void everyPersistenceUnitSwitchesItOffAndReadsInTheTenantsTransaction() throws IOException {
        List<URL> units = Collections.list(getClass().getClassLoader().getResources("META-INF/persistence.xml"));

        assertTrue(units.size() >= 3, units.toString());
        for (URL unit : units) {
            String xml = new String(unit.openStream().readAllBytes(), StandardCharsets.UTF_8);
            int count = xml.split("<persistence-unit ", -1).length - 1;
            assertEquals(count, occurrences(xml, "<shared-cache-mode>NONE</shared-cache-mode>"), unit.toString());
            assertEquals(
                    count,
                    occurrences(xml, "name=\"eclipselink.transaction.join-existing\" value=\"true\""),
                    unit.toString());
        }
    }

    private static boolean readAndLookIntoTheCache(EntityManager entities, UUID id) {
        entities.find(Membership.class, id);
        return entities.getEntityManagerFactory().getCache().contains(Membership.class, id);
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
