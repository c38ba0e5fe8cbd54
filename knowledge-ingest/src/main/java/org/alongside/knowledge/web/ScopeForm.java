package org.alongside.knowledge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alongside.knowledge.Scope;
import org.alongside.shared.RefusedException;

/**
 * When, where and for what a document holds, as a person writes it.
 *
 * @param from first day, ISO 8601, or empty
 * @param until last day, ISO 8601, or empty
 * @param markets two-letter country codes parted by anything else, or empty
 */
public record ScopeForm(String from, String until, String markets, String product) {

    static final ScopeForm EMPTY = new ScopeForm("", "", "", "");

    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    static ScopeForm of(Scope scope, ZoneId zone) {
        return new ScopeForm(
                scope.from().equals(Instant.EPOCH) ? "" : day(scope.from(), zone),
                scope.ends() ? day(scope.until().minusSeconds(1), zone) : "",
                String.join(", ", scope.markets()),
                scope.product());
    }

    /** Whether anybody wrote into it. */
    public boolean written() {
        return !(from + until + markets + product).isBlank();
    }

    /** @throws RefusedException if a day is none, the last is before the first, or a market is no country */
    Scope scope(ZoneId zone) {
        Instant begins = from.isBlank() ? Instant.EPOCH : begin(from, 0, zone);
        Instant ends = until.isBlank() ? Scope.OPEN : begin(until, 1, zone);
        if (!begins.isBefore(ends)) {
            throw new RefusedException("knowledge.refused.validity");
        }
        return new Scope(begins, ends, countries(), product.strip());
    }

    private List<String> countries() {
        List<String> codes = Arrays.stream(markets.toUpperCase(Locale.ROOT).split("[^A-Z]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        codes.stream().filter(code -> !COUNTRIES.contains(code)).findFirst().ifPresent(code -> {
            throw new RefusedException("knowledge.refused.market", code);
        });
        return codes;
    }

    private static Instant begin(String day, int later, ZoneId zone) {
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException noDay) {
            throw new RefusedException("knowledge.refused.day", day);
        }
    }

    private static String day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).toString();
    }
}
