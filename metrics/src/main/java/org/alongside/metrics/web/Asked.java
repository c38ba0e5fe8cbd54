package org.alongside.metrics.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;

/**
 * What a page of measures is asked for: its address says it all, so that it can be sent to a colleague. What cannot be
 * read is as if it were not there.
 *
 * @param days length of a period that ends today, or 0 for one with other ends
 */
public record Asked(Period period, int days, Segment segment) {

    static final List<Integer> PERIODS = List.of(1, 7, 28, 90);
    private static final int LONGEST = 800;

    static Asked of(MultivaluedMap<String, String> query, LocalDate today, int otherwise) {
        Segment segment = Segment.ALL;
        for (Dimension dimension : Dimension.values()) {
            String value = text(query, dimension.column());
            segment = value.isEmpty() ? segment : segment.with(dimension, value);
        }
        Optional<LocalDate> from = day(query, "from");
        Optional<LocalDate> to = day(query, "to").map(day -> day.isAfter(today) ? today : day);
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            LocalDate earliest = to.get().minusDays(LONGEST);
            return new Asked(new Period(from.get().isBefore(earliest) ? earliest : from.get(), to.get()), 0, segment);
        }
        int days = number(query, "days")
                .filter(wanted -> wanted > 0 && wanted <= LONGEST)
                .orElse(otherwise);
        return new Asked(Period.ending(today, days), days, segment);
    }

    static String text(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** A constant by its name in any case. */
    static <E extends Enum<E>> Optional<E> constant(MultivaluedMap<String, String> query, String name, Class<E> type) {
        String wanted = text(query, name);
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private static Optional<Integer> number(MultivaluedMap<String, String> query, String name) {
        String text = text(query, name);
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(MultivaluedMap<String, String> query, String name) {
        try {
            return Optional.of(LocalDate.parse(text(query, name)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The same on a page. */
    Address on(String path) {
        return address(path, segment, period, days);
    }

    /** @param days 0 for a period with ends of its own */
    private static Address address(String path, Segment segment, Period period, int days) {
        Address address = days > 0
                ? Address.of(path).with("days", days)
                : Address.of(path).with("from", period.from()).with("to", period.to());
        for (Map.Entry<Dimension, String> value : segment.values().entrySet()) {
            address = address.with(value.getKey().column(), value.getValue());
        }
        return address;
    }

    /** The conversations of a segment in a period; only those that the counter counts. */
    static String conversations(String base, Segment segment, Period period, Optional<Counter> counted) {
        Address address = address(base + "/conversations", segment, period, 0);
        return counted.filter(counter -> counter != Counter.CONVERSATIONS)
                .map(counter -> address.with("counted", counter.column()))
                .orElse(address)
                .toString();
    }
}
