package org.alongside.tenant.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;
import org.junit.jupiter.api.Test;

class HoursRowsTest {

    private static final BusinessHours LATE = new BusinessHours(
            ZoneId.of("Europe/Madrid"), Map.of(DayOfWeek.FRIDAY, new Span(LocalTime.of(20, 30), LocalTime.MAX)));
    private static final BusinessHours NEVER = new BusinessHours(ZoneId.of("UTC"), Map.of());

    private final TestDatabase database = TestDatabase.get();
    private final HoursRows hours = new HoursRows(database.sql());

    @Test
    void midnightComesBackAsTheEndOfTheDay() {
        database.in(ACME, () -> hours.set(ACME, LATE));

        assertEquals(Optional.of(LATE), database.in(ACME, () -> hours.of(ACME)));
        assertEquals(Optional.empty(), database.in(GLOBEX, () -> hours.of(ACME)));
    }

    @Test
    void laterHoursReplaceEarlierOnes() {
        database.in(ACME, () -> hours.set(ACME, LATE));
        database.in(ACME, () -> hours.set(ACME, NEVER));

        assertEquals(Optional.of(NEVER), database.in(ACME, () -> hours.of(ACME)));
    }
}
