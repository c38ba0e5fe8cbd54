package org.alongside.routing.domain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text with what it counts: an amount, a share, a period, a date, or just a number.
 *
 * @param value without separators of thousands, with a point before decimals; numeric dates and times as digits between
 *     dashes
 * @param unit one word for all spellings of a unit in our languages, empty for a bare number
 * @param said as it stands in the text
 */
public record Figure(String value, String unit, String said) {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("fourteen", 14),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("un", 1),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("doce", 12),
            Map.entry("catorce", 14),
            Map.entry("quince", 15),
            Map.entry("veinte", 20),
            Map.entry("treinta", 30),
            Map.entry("sesenta", 60),
            Map.entry("noventa", 90),
            Map.entry("cien", 100),
            Map.entry("um", 1),
            Map.entry("uma", 1),
            Map.entry("dois", 2),
            Map.entry("duas", 2),
            Map.entry("quatro", 4),
            Map.entry("sete", 7),
            Map.entry("oito", 8),
            Map.entry("nove", 9),
            Map.entry("dez", 10),
            Map.entry("doze", 12),
            Map.entry("quinze", 15),
            Map.entry("vinte", 20),
            Map.entry("trinta", 30),
            Map.entry("sessenta", 60),
            Map.entry("cem", 100));

    private static final Map<String, String> UNITS = Map.of(
            "%", "%|percent|per cent|por ciento|por cento",
            "money",
                    "€|\\$|£|r\\$|usd|eur|gbp|brl|euros?|dollars?|dolares|pounds?|libras?|reais|real|pesos?|cents?|centavos?|centimos?|pence",
            "minute", "minutes?|mins?|minutos?",
            "hour", "hours?|hrs?|horas?|h",
            "day", "(?:working|business|calendar)?[ ]?days?|dias?",
            "week", "weeks?|semanas?",
            "month", "months?|mes(?:es)?",
            "year", "years?|anos?",
            "times", "times|veces|vezes|instal?lments?|cuotas|parcelas|plazos|prestacoes");

    private static final String NUMBER = "\\d+(?:[.,:/\\-’' ]\\d+)*";
    private static final String MONTH =
            "jan(?:uary|eiro)?|ene(?:ro)?|feb(?:ruary|rero)?|fev(?:ereiro)?|mar(?:ch|zo|co)?|apr(?:il)?"
                    + "|abr(?:il)?|may|mayo|maio|june?|junio|junho|july?|julio|julho|aug(?:ust)?|ago(?:sto)?|sep(?:t|tember|tiembre)?"
                    + "|set(?:embro)?|oct(?:ober|ubre)?|out(?:ubro)?|nov(?:ember|iembre|embro)?|dec(?:ember)?|dic(?:iembre)?|dez(?:embro)?";
    private static final Pattern FIGURE = Pattern.compile(figure());
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s");

    private static String figure() {
        var units = new StringBuilder();
        UNITS.values()
                .forEach(spellings ->
                        units.append(units.length() == 0 ? "" : "|").append(spellings));
        String word = String.join("|", WORDS.keySet());
        String symbol = "(?<before>r\\$|[€$£])\\s?";
        String month = "(?<month>" + MONTH + ")";
        return "(?<![\\p{L}\\d])(?:" + month + "\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)"
                + "|(?:" + symbol + ")?(?<number>" + NUMBER + ")"
                + "(?:(?:st|nd|rd|th)?\\s(?:de\\s|of\\s)?(?<month2>" + MONTH + ")(?![a-z])|[\\s\\-]?(?<unit>" + units
                + ")(?![a-z]))?"
                + "|(?<word>" + word + ")[\\s\\-](?<unit2>" + units + ")(?![a-z]))";
    }

    /** All figures of a text, those of numbered lists left out. */
    public static Set<Figure> in(String text) {
        Set<Figure> figures = new LinkedHashSet<>();
        Matcher matcher = FIGURE.matcher(LIST_MARK.matcher(PlainText.fold(text)).replaceAll(" "));
        while (matcher.find()) {
            figures.add(read(matcher));
        }
        return figures;
    }

    private static Figure read(Matcher found) {
        String said = found.group().strip();
        if (found.group("day") != null) {
            return new Figure(found.group("day"), month(found.group("month")), said);
        }
        if (found.group("word") != null) {
            return new Figure(String.valueOf(WORDS.get(found.group("word"))), unit(found.group("unit2")), said);
        }
        String value = value(found.group("number"));
        if (found.group("month2") != null) {
            return new Figure(value, month(found.group("month2")), said);
        }
        String unit =
                found.group("before") != null ? "money" : found.group("unit") == null ? "" : unit(found.group("unit"));
        return new Figure(value, unit, said);
    }

    private static String month(String name) {
        String start = name.substring(0, 3);
        return switch (start) {
            case "ene" -> "jan";
            case "fev" -> "feb";
            case "abr" -> "apr";
            case "mai" -> "may";
            case "ago" -> "aug";
            case "set" -> "sep";
            case "out" -> "oct";
            case "dic", "dez" -> "dec";
            default -> start;
        };
    }

    private static String unit(String written) {
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            if (written.matches(unit.getValue())) {
                return unit.getKey();
            }
        }
        return "";
    }

    /** 1,234.50 and 1.234,50 and 1234.5 are the same; dates and times keep their parts. */
    private static String value(String number) {
        String compact = number.replaceAll("[ ’']", "");
        if (compact.matches(".*[:/\\-].*")) {
            return compact.replaceAll("[^\\d]+", "-");
        }
        int comma = compact.lastIndexOf(',');
        int point = compact.lastIndexOf('.');
        int last = Math.max(comma, point);
        boolean decimal = last >= 0 && compact.length() - last - 1 != 3 || comma >= 0 && point >= 0;
        String whole = (decimal ? compact.substring(0, last) : compact).replaceAll("[.,]", "");
        String rest = decimal ? compact.substring(last + 1).replaceAll("0+$", "") : "";
        return rest.isEmpty() ? whole : whole + "." + rest;
    }

    /** Whether one of these says the same; a bare number only needs the number. */
    boolean standsIn(Set<Figure> sources) {
        Set<String> units = new HashSet<>();
        for (Figure source : sources) {
            if (source.value.equals(value)) {
                units.add(source.unit);
            }
        }
        return units.contains(unit) || unit.isEmpty() && !units.isEmpty();
    }
}
