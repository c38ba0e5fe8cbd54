package org.alongside.routing.domain.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times as people write them, folded, in English, Spanish and Portuguese. */
final class Calendar {

    private static final String MONTH = "jan(?:uary|eiro)?|ene(?:ro)?|feb(?:ruary|rero)?|fev(?:ereiro)?"
            + "|mar(?:ch|zo|co)?|apr(?:il)?|abr(?:il)?|mayo|maio|may|june?|junio|junho|july?|julio|julho"
            + "|aug(?:ust)?|ago(?:sto)?|sep(?:t|tember|tiembre)?|set(?:embro)?|oct(?:ober|ubre)?|outubro"
            + "|nov(?:ember|iembre|embro)?|dec(?:ember)?|dic(?:iembre)?|dez(?:embro)?";
    private static final String YEAR = "(?:\\.?,? (?:de |del |of )?(\\d{4}))?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> OTHER_MONTHS = Map.of(
            "ene", "jan", "fev", "feb", "abr", "apr", "mai", "may", "ago", "aug", "set", "sep", "out", "oct", "dic",
            "dec", "dez", "dec");

    static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\d/.-]\\d|\\d)");
    static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|º|o)?,? (?:de |of )?(" + MONTH + ")\\b" + YEAR);
    static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(" + MONTH + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + YEAR);
    static final Pattern HALF_DAY =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})(?:[:.h](\\d{2}))? ?([ap])(?:\\.m\\.|m\\b)");
    static final Pattern CLOCK = Pattern.compile("(?<![\\p{L}\\d:])(\\d{1,2})[:h](\\d{2})(?![\\d:])");
    static final Pattern WEEKDAY = Pattern.compile("\\b(?:(mon|tues|wednes|thurs|fri|satur|sun)days?"
            + "|(lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
            + "|(segunda|terca|quarta|quinta|sexta)s?-feiras?)\\b");
    static final Pattern RELATIVE = Pattern.compile("\\b(?:(today|hoy|hoje|tonight|esta noche|hoje a noite)"
            + "|(tomorrow|amanha|(?<!la )(?<!por la )manana(?! por| siguiente))"
            + "|(next week|(?:la )?proxima semana|(?:la )?semana que viene|semana que vem))\\b");

    private static final Map<String, String> WEEKDAYS = Map.ofEntries(
            Map.entry("lunes", "mon"),
            Map.entry("martes", "tues"),
            Map.entry("miercoles", "wednes"),
            Map.entry("jueves", "thurs"),
            Map.entry("viernes", "fri"),
            Map.entry("sabado", "satur"),
            Map.entry("sabados", "satur"),
            Map.entry("domingo", "sun"),
            Map.entry("domingos", "sun"),
            Map.entry("segunda", "mon"),
            Map.entry("terca", "tues"),
            Map.entry("quarta", "wednes"),
            Map.entry("quinta", "thurs"),
            Map.entry("sexta", "fri"));

    private Calendar() {}

    static List<Figure> iso(MatchResult found) {
        return List.of(day(found.group(1), found.group(2), found.group(3), found.group()));
    }

    /** The day first, as in most of the world, unless that is no month. */
    static List<Figure> numeric(MatchResult found) {
        String year = found.group(3).length() == 2 ? "20" + found.group(3) : found.group(3);
        boolean monthSecond = Integer.parseInt(found.group(2)) <= 12;
        return List.of(
                monthSecond
                        ? day(year, found.group(2), found.group(1), found.group())
                        : day(year, found.group(1), found.group(2), found.group()));
    }

    static List<Figure> dayFirst(MatchResult found) {
        return List.of(day(found.group(3), month(found.group(2)), found.group(1), found.group()));
    }

    static List<Figure> monthFirst(MatchResult found) {
        return List.of(day(found.group(3), month(found.group(1)), found.group(2), found.group()));
    }

    static List<Figure> halfDay(MatchResult found) {
        int hour = Integer.parseInt(found.group(1)) % 12 + (found.group(3).equals("p") ? 12 : 0);
        return List.of(time(hour, Optional.ofNullable(found.group(2)).orElse("0"), found.group()));
    }

    static List<Figure> clock(MatchResult found) {
        return List.of(time(Integer.parseInt(found.group(1)), found.group(2), found.group()));
    }

    static List<Figure> weekday(MatchResult found) {
        String name = firstGroup(found);
        return List.of(new Figure(WEEKDAYS.getOrDefault(name, name), "weekday", found.group()));
    }

    static List<Figure> relative(MatchResult found) {
        String when = found.group(1) != null ? "today" : found.group(2) != null ? "tomorrow" : "next week";
        return List.of(new Figure(when, "when", found.group()));
    }

    private static String firstGroup(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private static Figure day(@Nullable String year, String month, String day, String said) {
        String ofYear = Integer.parseInt(month) + "-" + Integer.parseInt(day);
        return new Figure(year == null ? ofYear : year + "-" + ofYear, Figure.DATE, said.strip());
    }

    private static Figure time(int hour, String minute, String said) {
        return new Figure(hour + ":" + Integer.parseInt(minute), "time", said.strip());
    }

    private static String month(String name) {
        String start = name.substring(0, 3);
        return String.valueOf(MONTHS.indexOf(OTHER_MONTHS.getOrDefault(start, start)) + 1);
    }
}
