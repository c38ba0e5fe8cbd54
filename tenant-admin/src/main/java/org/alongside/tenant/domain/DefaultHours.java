package org.alongside.tenant.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;

/** Until an admin says otherwise: Monday to Friday, nine to six. */
public final class DefaultHours {

    private static final Span OFFICE = new Span(LocalTime.of(9, 0), LocalTime.of(18, 0));

    private DefaultHours() {}

    public static BusinessHours in(ZoneId zone) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, OFFICE));
        return new BusinessHours(zone, week);
    }
}
