package org.alongside.knowledge.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount, a share or a period in a text, whatever way it is written.
 *
 * @param unit EUR, USD, GBP, BRL, %, hours, days, workdays or months
 */
record Figure(String unit, BigDecimal value) {

    private static final String NUMBER = "(\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)";
    private static final String CURRENCY = "(€|eur\\b|euros?\\b|r\\$|brl\\b|reais\\b|\\$|usd\\b|dollars?\\b|£|gbp\\b)";
    private static final String WORKING = "(business |working |hábiles|laborables|úteis)?";
    private static final String TIME =
            "(hours?|horas?|days?|días?|dias?|weeks?|semanas?|months?|meses|mes|mês|years?|años?|anos?)";

    private static final Pattern AFTER = pattern(NUMBER + "\\s?" + CURRENCY);
    private static final Pattern BEFORE = pattern(CURRENCY + "\\s?" + NUMBER);
    private static final Pattern SHARE = pattern(NUMBER + "\\s?(?:%|per ?cent\\b|por ciento\\b|por cento\\b)");
    private static final Pattern PERIOD = pattern(NUMBER + "[\\s-]" + WORKING + "\\s?" + TIME + "\\b\\s?" + WORKING);

    private static final Map<String, String> CURRENCIES = Map.of(
            "e", "EUR", "€", "EUR", "$", "USD", "u", "USD", "d", "USD", "£", "GBP", "g", "GBP", "r", "BRL", "b", "BRL");

    static List<Figure> in(String text) {
        List<Figure> figures = new ArrayList<>();
        for (Matcher found = AFTER.matcher(text); found.find(); ) {
            figures.add(new Figure(currency(found.group(2)), value(found.group(1))));
        }
        for (Matcher found = BEFORE.matcher(text); found.find(); ) {
            figures.add(new Figure(currency(found.group(1)), value(found.group(2))));
        }
        for (Matcher found = SHARE.matcher(text); found.find(); ) {
            figures.add(new Figure("%", value(found.group(1))));
        }
        for (Matcher found = PERIOD.matcher(text); found.find(); ) {
            figures.add(period(found));
        }
        return figures;
    }

    /** The text without its figures: what it is about. */
    static String without(String text) {
        String rest = text;
        for (Pattern pattern : List.of(AFTER, BEFORE, SHARE, PERIOD)) {
            rest = pattern.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    private static Figure period(Matcher found) {
        BigDecimal value = value(found.group(1));
        boolean working = found.group(2) != null || found.group(4) != null;
        String time = found.group(3).toLowerCase(Locale.ROOT);
        if (time.startsWith("h")) {
            return new Figure("hours", value);
        }
        if (time.startsWith("d")) {
            return new Figure(working ? "workdays" : "days", value);
        }
        if (time.startsWith("w") || time.startsWith("s")) {
            return new Figure("days", plain(value.multiply(BigDecimal.valueOf(7))));
        }
        boolean years = time.startsWith("y") || time.startsWith("a");
        return new Figure("months", years ? plain(value.multiply(BigDecimal.valueOf(12))) : value);
    }

    private static String currency(String written) {
        return CURRENCIES.get(written.toLowerCase(Locale.ROOT).substring(0, 1));
    }

    /** The last separator with one or two digits behind it parts the cents; every other one only groups. */
    private static BigDecimal value(String written) {
        Matcher cents = Pattern.compile("[.,](\\d{1,2})$").matcher(written);
        String whole = cents.find() ? written.substring(0, cents.start()) : written;
        String digits = whole.replaceAll("\\D", "");
        return plain(new BigDecimal(whole.length() == written.length() ? digits : digits + "." + cents.group(1)));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
