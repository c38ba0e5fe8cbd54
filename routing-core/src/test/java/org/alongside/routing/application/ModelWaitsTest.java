package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

class ModelWaitsTest {

    private final MovingClock clock = new MovingClock();
    private final ModelWaits waits = new ModelWaits(clock);

    /** Asks while so many others of the business wait already. */
    private String askedBehind(int others, TenantId waiting, TenantId asking) {
        Supplier<String> ask = () -> waits.during(asking, () -> "model", () -> "quoted");
        return others == 0
                ? ask.get()
                : waits.during(waiting, () -> askedBehind(others - 1, waiting, asking), () -> "never");
    }

    @Test
    void theSeventeenthOfABusinessIsQuotedAtOnce() {
        assertEquals("model", askedBehind(15, TestDatabase.ACME, TestDatabase.ACME));
        assertEquals("quoted", askedBehind(16, TestDatabase.ACME, TestDatabase.ACME));
    }

    @Test
    void whoWaitedLatelyIsKnownForAMinute() {
        assertFalse(waits.lately(TestDatabase.ACME));
        askedBehind(0, TestDatabase.ACME, TestDatabase.ACME);
        assertTrue(waits.lately(TestDatabase.ACME));
        assertFalse(waits.lately(TestDatabase.GLOBEX));

        clock.pass(Duration.ofMinutes(1));
        assertFalse(waits.lately(TestDatabase.ACME));
    }

    @Test
    void otherBusinessesStillAskTheirModels() {
        assertEquals("model", askedBehind(16, TestDatabase.ACME, TestDatabase.GLOBEX));
    }

    @Test
    void allTogetherAreBoundedToo() {
        Supplier<String> last = () -> waits.during(new TenantId(new UUID(9, 9)), () -> "model", () -> "quoted");
        for (int business = 0; business < 48; business++) {
            Supplier<String> before = last;
            TenantId tenant = new TenantId(new UUID(8, business));
            last = () -> waits.during(tenant, before, () -> "never");
        }

        assertEquals("quoted", last.get());
        assertEquals("model", askedBehind(0, TestDatabase.ACME, TestDatabase.ACME));
    }
}
