package org.alongside.tenant.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.web.HoursPage.Day;
import org.jspecify.annotations.Nullable;

/** The seven rows of the hours' form. Browsers write the end of a day as 00:00. */
record HoursForm(String zone, List<Day> days) {

    private static final String MIDNIGHT = "00:00";
    private static final String END_OF_DAY = "24:00";

    static HoursForm of(BusinessHours hours) {
        Map<String, List<String>> week = HoursJson.of(hours).week();
        return new HoursForm(
                hours.zone().getId(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day(day.name(), week == null ? null : week.get(day.name())))
                        .toList());
    }

    static HoursForm of(MultivaluedMap<String, String> typed) {
        return new HoursForm(
                text(typed, "zone"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(day.name(), text(typed, day + "-opens"), text(typed, day + "-closes")))
                        .toList());
    }

    /** @throws org.alongside.shared.RefusedException if a time or the zone is malformed */
    BusinessHours hours() {
        Map<String, List<String>> week = new LinkedHashMap<>();
        days.stream()
                .filter(day -> !(day.opens().isEmpty() && day.closes().isEmpty()))
                .forEach(day -> week.put(day.name(), List.of(day.opens(), end(day.closes()))));
        return new HoursJson(zone, week).hours();
    }

    private static Day day(String name, @Nullable List<String> span) {
        return span == null
                ? new Day(name, "", "")
                : new Day(name, span.get(0), span.get(1).equals(END_OF_DAY) ? MIDNIGHT : span.get(1));
    }

    private static String end(String typed) {
        return typed.equals(MIDNIGHT) ? END_OF_DAY : typed;
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
