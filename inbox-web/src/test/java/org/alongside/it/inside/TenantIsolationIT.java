package org.alongside.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.shared.TenantId;
import org.alongside.shared.TenantTransactions;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The container's transactions, pool and persistence units keep tenants apart, whatever is asked in whatever way. */
@ArquillianTest
public class TenantIsolationIT {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantTransactions transactions;

    @Inject
    private Probe probe;

    private TenantId mine;
    private TenantId theirs;
    private UUID member;

    @BeforeEach
    void makeTwoTenants() {
        mine = make();
        theirs = make();
        member = probe.addMember(theirs);
    }

    @Test
    void ownerSeesItsRowInEveryWay() {
        assertTrue(probe.finds(theirs, member));
        assertEquals(1, probe.countsByQuery(theirs, member));
        assertEquals(1, probe.countsNatively(theirs, member));
        assertEquals(1, probe.countsBySql(theirs, member));
    }

    @Test
    void otherTenantSeesItInNoWay() {
        assertTrue(probe.finds(theirs, member));

        assertFalse(probe.finds(mine, member));
        assertEquals(0, probe.countsByQuery(mine, member));
        assertEquals(0, probe.countsNatively(mine, member));
        assertEquals(0, probe.countsBySql(mine, member));
        assertEquals(0, probe.countsOutside(member));
    }

    @Test
    void otherTenantChangesNothing() {
        assertEquals(0, probe.renamesEverybody(mine, member));
        assertThrows(RuntimeException.class, () -> probe.insertsFor(mine, theirs));
    }

    @Test
    void transactionOfOneTenantRefusesAnother() {
        assertThrows(IllegalStateException.class, () -> transactions.in(mine, () -> probe.countsBySql(theirs, member)));
        assertEquals(1, probe.countsBySql(theirs, member));
    }

    @Test
    void checkedFailureLeavesNothingBehind() {
        UUID id = UUID.randomUUID();

        assertThrows(IOException.class, () -> probe.addMemberAndFail(mine, id));

        assertEquals(0, probe.countsBySql(mine, id));
    }

    @Test
    void crowdOnAFewConnectionsNeverMixesTenants() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(24);
        try {
            List<Callable<Boolean>> asks = IntStream.range(0, 1200)
                    .mapToObj(i -> (Callable<Boolean>) () -> i % 2 == 0
                            ? probe.countsByQuery(mine, member) == 0 && !probe.finds(mine, member)
                            : probe.countsByQuery(theirs, member) == 1 && probe.finds(theirs, member))
                    .toList();
            for (Future<Boolean> right : crowd.invokeAll(asks)) {
                assertTrue(right.get());
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private TenantId make() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 13);
        return tenants.create(new NewTenant(slug, "T", "en", List.of("en"), "UTC", "generic"))
                .id();
    }
}
