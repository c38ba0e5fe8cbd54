package org.alongside.metrics.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Terms;
import org.alongside.routing.Charter.Range;
import org.alongside.shared.RefusedException;

/** Terms as a person types them: ranges in percent. Kept as typed, by field. */
public record TermsForm(Map<String, String> typed) {

    private static final double PERCENT = 100;
    private static final BigDecimal MOST = new BigDecimal("100000");

    static TermsForm of(Terms terms) {
        Map<String, String> typed = new LinkedHashMap<>();
        terms.ranges().forEach((measure, range) -> {
            typed.put("low-" + measure, RuleLine.percent(range.low()));
            typed.put("high-" + measure, RuleLine.percent(range.high()));
        });
        terms.costs().ifPresent(costs -> {
            typed.put("currency", costs.currency().getCurrencyCode());
            typed.put("hour", costs.agentHour().stripTrailingZeros().toPlainString());
            typed.put("tokens", costs.thousandTokens().stripTrailingZeros().toPlainString());
        });
        return new TermsForm(typed);
    }

    static TermsForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.keySet()
                .forEach(field -> typed.put(
                        field,
                        Objects.requireNonNullElse(sent.getFirst(field), "").strip()));
        return new TermsForm(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @throws RefusedException naming the first field that is wrong */
    Terms toTerms() {
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        for (Measure measure : Terms.INDICATORS) {
            range(measure).ifPresent(range -> ranges.put(measure, range));
        }
        return new Terms(ranges, costs());
    }

    private Optional<Range> range(Measure measure) {
        String low = value("low-" + measure);
        String high = value("high-" + measure);
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        double from = low.isEmpty() ? 0 : number(low, "range").doubleValue() / PERCENT;
        double to = high.isEmpty() ? 1 : number(high, "range").doubleValue() / PERCENT;
        if (from > to || to > 1) {
            throw new RefusedException("terms.fault.range");
        }
        return Optional.of(new Range(from, to));
    }

    /** None where nothing is typed; half of it is a mistake. */
    private Optional<Costs> costs() {
        String hour = value("hour");
        String tokens = value("tokens");
        if (hour.isEmpty() && tokens.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Costs(
                currency(value("currency")),
                hour.isEmpty() ? BigDecimal.ZERO : number(hour, "hour"),
                tokens.isEmpty() ? BigDecimal.ZERO : number(tokens, "tokens")));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException none) {
            throw new RefusedException("terms.fault.currency");
        }
    }

    private static BigDecimal number(String text, String field) {
        if (!text.matches("\\d{1,9}([.,]\\d{1,6})?")) {
            throw new RefusedException("terms.fault." + field);
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        if (number.compareTo(MOST) > 0) {
            throw new RefusedException("terms.fault." + field);
        }
        return number;
    }
}
