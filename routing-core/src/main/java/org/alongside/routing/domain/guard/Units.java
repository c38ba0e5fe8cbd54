package org.alongside.routing.domain.guard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What figures count, in all the spellings of our languages, folded. Longer spellings come first. */
final class Units {

    private static final Map<String, Pattern> BY_UNIT = new LinkedHashMap<>();
    private static final StringBuilder ALL = new StringBuilder();
    private static final Map<String, Integer> IN_MINUTES = Map.of("minute", 1, "hour", 60, "day", 1440, "week", 10_080);

    static {
        unit("%", "%|percent|per cent|por ciento|por cento");
        unit("eur", "€|eur|euros?");
        unit("gbp", "£|gbp|pounds?(?: sterling)?|libras?");
        unit("brl", "r\\$|brl|reais|real");
        unit("usd", "us\\$|usd|dollars?|dolares|dolar");
        unit("peso", "pesos?|mxn|ars|cop|clp");
        unit("$", "\\$");
        unit("cent", "cents?|centavos?|centimos?|pence");
        unit(
                "workday",
                "(?:working|business|work)[ -]days?|weekdays?|dias? (?:habiles|habil|laborables?|laborales|uteis|util)");
        unit("day", "(?:calendar|natural|consecutive)[ -]days?|dias? (?:naturales|corridos|seguidos)|days?|dias?");
        unit("minute", "minutes?|mins?|minutos?");
        unit("hour", "hours?|hrs?|horas?|h");
        unit("week", "weeks?|semanas?");
        unit("month", "months?|mes(?:es)?");
        unit("year", "years?|anos?");
        unit("times", "times|veces|vezes|instal?lments?|cuotas|parcelas|plazos|prestacoes");
        unit("distance", "kilomet(?:er|re)s?|kilometros?|quilometros?|km|miles?|millas?|milhas?");
        unit("weight", "kilos?|kilograms?|kg");
        unit("length", "centimet(?:er|re)s?|centimetros?|cm");
    }

    static final String PATTERN = ALL.toString();
    /** What stands before an amount. */
    static final String BEFORE = "us\\$|r\\$|[€$£]|eur|usd|gbp|brl|mxn";

    private Units() {}

    private static void unit(String name, String spellings) {
        BY_UNIT.put(name, Pattern.compile(spellings));
        ALL.append(ALL.length() == 0 ? "" : "|").append(spellings);
    }

    static String named(String written) {
        for (Map.Entry<String, Pattern> unit : BY_UNIT.entrySet()) {
            if (unit.getValue().matcher(written).matches()) {
                return unit.getKey();
            }
        }
        return "";
    }

    /** Two weeks are fourteen days, a year is twelve months; a working day is no day. */
    static Figure figure(String value, String unit, String said) {
        if (IN_MINUTES.containsKey(unit)) {
            return new Figure(times(value, IN_MINUTES.get(unit)), "minute", said);
        }
        return unit.equals("year") ? new Figure(times(value, 12), "month", said) : new Figure(value, unit, said);
    }

    private static String times(String value, int factor) {
        return new BigDecimal(value)
                .multiply(BigDecimal.valueOf(factor))
                .stripTrailingZeros()
                .toPlainString();
    }
}
