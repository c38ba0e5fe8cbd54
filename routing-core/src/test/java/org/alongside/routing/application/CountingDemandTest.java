package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.routing.PastDemand.Demand;
import org.alongside.routing.PastDemand.OfIntent;
import org.alongside.routing.store.PastDecisions;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

class CountingDemandTest {

    private static final TestDatabase DATABASE = TestDatabase.get();

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final MovingClock clock = new MovingClock();
    private final Sql sql = DATABASE.sql();

    @Test
    void conversationsAreCountedOnceByIntentAndByWhetherAPersonWasWanted() {
        Instant now = clock.instant();
        UUID first = conversation();
        decide(first, 1, "late_fee", "CONTAIN", now);
        decide(first, 2, "late_fee", "ESCALATE", now);
        decide(first, 3, "change_card", "CONTAIN", now);
        decide(conversation(), 1, "late_fee", "CLARIFY", now);
        decide(conversation(), 1, "", "GREET", now);
        decide(conversation(), 1, "late_fee", "ESCALATE", now.minus(Duration.ofDays(31)));

        Demand demand = demand();

        assertEquals(3, demand.conversations());
        assertEquals(new OfIntent(2, 1), demand.of("late_fee"));
        assertEquals(new OfIntent(1, 0), demand.of("change_card"));
        assertEquals(new OfIntent(0, 0), demand.of("never_asked"));
    }

    @Test
    void otherBusinessSeesNothingOfIt() {
        decide(conversation(), 1, "late_fee", "ESCALATE", clock.instant());

        assertEquals(0, new CountingDemandTest().demand().conversations());
    }

    private Demand demand() {
        CountingDemand counting = new CountingDemand(new PastDecisions(sql), clock);
        return DATABASE.in(tenant, () -> counting.lastMonth(tenant));
    }

    private UUID conversation() {
        UUID id = UUID.randomUUID();
        DATABASE.in(tenant, () -> {
            sql.update(
                    "insert into routing.contacts (tenant_id, id, created_at) values (?, ?, ?)",
                    tenant,
                    id,
                    clock.instant());
            sql.update(
                    "insert into routing.conversations (tenant_id, id, contact_id, inbox_id, opened_at, last_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    tenant,
                    id,
                    id,
                    id,
                    clock.instant(),
                    clock.instant());
        });
        return id;
    }

    private void decide(UUID conversation, int sequence, String intent, String kind, Instant at) {
        DATABASE.in(
                tenant,
                () -> sql.update(
                        "insert into routing.decisions"
                                + " (tenant_id, conversation_id, message_sequence, kind, intent, reasons, facts, decided_at)"
                                + " values (?, ?, ?, ?, ?, '[]', '{}', ?)",
                        tenant,
                        conversation,
                        sequence,
                        kind,
                        intent,
                        at));
    }
}
