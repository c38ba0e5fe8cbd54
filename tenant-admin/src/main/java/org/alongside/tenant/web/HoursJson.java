package org.alongside.tenant.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;
import org.alongside.tenant.domain.TenantRules;
import org.jspecify.annotations.Nullable;

/** Business hours as programs send and read them: {@code "MONDAY": ["09:00", "24:00"]}. */
public record HoursJson(@Nullable String zone, @Nullable Map<String, List<String>> week) {

    private static final String END_OF_DAY = "24:00";

    static HoursJson of(BusinessHours hours) {
        Map<DayOfWeek, List<String>> days = new TreeMap<>();
        hours.week().forEach((day, span) -> days.put(day, List.of(text(span.opens()), text(span.closes()))));
        Map<String, List<String>> week = new java.util.LinkedHashMap<>();
        days.forEach((day, span) -> week.put(day.name(), span));
        return new HoursJson(hours.zone().getId(), week);
    }

    BusinessHours hours() {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        (week == null ? Map.<String, List<String>>of() : week).forEach((day, span) -> days.put(day(day), span(span)));
        return new BusinessHours(TenantRules.zone(zone), days);
    }

    static String text(LocalTime time) {
        return time.equals(LocalTime.MAX) ? END_OF_DAY : time.toString();
    }

    static LocalTime time(String text) {
        try {
            return text.equals(END_OF_DAY) ? LocalTime.MAX : LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new RefusedException("tenant.week.malformed");
        }
    }

    private static DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException("tenant.week.malformed");
        }
    }

    private static Span span(@Nullable List<String> times) {
        if (times == null || times.size() != 2) {
            throw new RefusedException("tenant.week.malformed");
        }
        return new Span(time(times.get(0)), time(times.get(1)));
    }
}
