package org.alongside.routing.domain.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.domain.PlainText;

/** Reads figures, the most particular kinds first; what one kind has read, no later kind reads again. */
final class FigureReading {

    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s");
    private static final String NUMBER = "\\d+(?:[.,’']\\d+)*(?: \\d{3}(?!\\d))*(?:[.,]\\d+)?";
    private static final String GAP = "[\\s\\u00a0-]?";
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\d])";
    private static final String AFTER_UNIT = "(?![a-z])";
    private static final int DIGITS_OF_LONG_NUMBER = 7;

    private static final Pattern CODE =
            Pattern.compile("\\b(?=[a-z-]*\\d[a-z0-9-]*\\d)[a-z]{1,12}[-#]?\\d[a-z0-9]*(?:-[a-z0-9]+)*\\b");
    private static final Pattern LONG =
            Pattern.compile("(?<![\\d\\p{L}])\\+?\\(?\\d[\\d ()\\u00a0./-]{4,30}\\d(?![\\d\\p{L}])");
    private static final Pattern RANGE = Pattern.compile(NOT_IN_WORD + "(" + NUMBER
            + ") ?(?:-|–|—|to|a|ate|hasta|and|y|e|o|or|ou) ?(" + NUMBER + ")" + GAP + "(" + Units.PATTERN + ")"
            + AFTER_UNIT);
    private static final Pattern BEFORE = Pattern.compile("(?<![a-z])(" + Units.BEFORE + ")\\s?(" + NUMBER + ")");
    private static final Pattern WITH_UNIT =
            Pattern.compile(NOT_IN_WORD + "(" + NUMBER + ")" + GAP + "(" + Units.PATTERN + ")" + AFTER_UNIT);
    private static final Pattern IN_WORDS =
            Pattern.compile("\\b(" + NumberWords.PATTERN + ")(?: of| de)?[\\s-](" + Units.PATTERN + ")" + AFTER_UNIT);
    private static final Pattern ONE = Pattern.compile(
            "\\b(?:in|within|after|for|takes?|to|about|lasts?) (?:just |only )?an? (hour|day|week|month|year)\\b");
    private static final Pattern FORTNIGHT = Pattern.compile("\\b(?:fortnight|quinzena)\\b");
    private static final Pattern HALF_HOUR = Pattern.compile("\\b(?:half an hour|media hora|meia hora)\\b");
    private static final Pattern BARE = Pattern.compile(NOT_IN_WORD + NUMBER);

    /** @param digits whether it needs any */
    private record Kind(boolean digits, Pattern pattern, Function<MatchResult, List<Figure>> reading) {

        static Kind digits(Pattern pattern, Function<MatchResult, List<Figure>> reading) {
            return new Kind(true, pattern, reading);
        }

        static Kind words(Pattern pattern, Function<MatchResult, List<Figure>> reading) {
            return new Kind(false, pattern, reading);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.digits(CODE, found -> code(found.group())),
            Kind.digits(Calendar.ISO, Calendar::iso),
            Kind.digits(Calendar.NUMERIC, Calendar::numeric),
            Kind.digits(Calendar.DAY_FIRST, Calendar::dayFirst),
            Kind.digits(Calendar.MONTH_FIRST, Calendar::monthFirst),
            Kind.digits(Calendar.HALF_DAY, Calendar::halfDay),
            Kind.digits(Calendar.CLOCK, Calendar::clock),
            Kind.digits(RANGE, FigureReading::range),
            Kind.digits(BEFORE, found -> counted(found.group(2), found.group(1), found)),
            Kind.digits(WITH_UNIT, found -> counted(found.group(1), found.group(2), found)),
            Kind.digits(LONG, found -> longNumber(found.group())),
            Kind.words(IN_WORDS, found -> inWords(found.group(1), found.group(2), found)),
            Kind.words(ONE, found -> List.of(Units.figure("1", found.group(1), found.group()))),
            Kind.words(FORTNIGHT, found -> List.of(Units.figure("2", "week", found.group()))),
            Kind.words(HALF_HOUR, found -> List.of(Units.figure("30", "minute", found.group()))),
            Kind.words(Calendar.WEEKDAY, Calendar::weekday),
            Kind.words(Calendar.RELATIVE, Calendar::relative),
            Kind.digits(
                    BARE,
                    found -> List.of(
                            new Figure(value(found.group()), "", found.group().strip()))));

    private FigureReading() {}

    static Set<Figure> of(String text) {
        StringBuilder left =
                new StringBuilder(LIST_MARK.matcher(PlainText.fold(text)).replaceAll(" "));
        boolean digits = left.chars().anyMatch(Character::isDigit);
        boolean numberWords = NumberWords.anyIn(left);
        Set<Figure> figures = new LinkedHashSet<>();
        for (Kind kind : KINDS) {
            if (kind.digits ? digits : kind.pattern != IN_WORDS || numberWords) {
                read(kind, left, figures);
            }
        }
        return figures;
    }

    private static void read(Kind kind, StringBuilder left, Set<Figure> figures) {
        Matcher matcher = kind.pattern.matcher(left);
        int from = 0;
        while (matcher.find(from)) {
            List<Figure> read = kind.reading.apply(matcher.toMatchResult());
            from = matcher.end();
            if (!read.isEmpty()) {
                figures.addAll(read);
                blank(left, matcher.start(), matcher.end());
            }
        }
    }

    /** Of the same length, so that nothing that stood apart comes together. */
    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, '\n');
        }
    }

    private static List<Figure> code(String said) {
        return List.of(new Figure(said.replaceAll("[^a-z0-9]", ""), "code", said));
    }

    private static List<Figure> longNumber(String said) {
        String digits = said.replaceAll("\\D", "");
        return digits.length() < DIGITS_OF_LONG_NUMBER
                ? List.of()
                : List.of(new Figure(digits, Figure.LONG_NUMBER, said.strip()));
    }

    private static List<Figure> range(MatchResult found) {
        List<Figure> both = new ArrayList<>(counted(found.group(1), found.group(3), found));
        both.addAll(counted(found.group(2), found.group(3), found));
        return both;
    }

    private static List<Figure> counted(String number, String unit, MatchResult found) {
        return List.of(
                Units.figure(value(number), Units.named(unit), found.group().strip()));
    }

    private static List<Figure> inWords(String words, String unit, MatchResult found) {
        return List.of(Units.figure(
                String.valueOf(NumberWords.value(words)),
                Units.named(unit),
                found.group().strip()));
    }

    /** 1,234.50 and 1.234,50 and 1234.5 are the same. */
    static String value(String number) {
        String compact = number.replaceAll("[ ’'\\u00a0]", "");
        int comma = compact.lastIndexOf(',');
        int point = compact.lastIndexOf('.');
        int last = Math.max(comma, point);
        boolean decimal = last >= 0 && (compact.length() - last - 1 != 3 || comma >= 0 && point >= 0);
        String whole = (decimal ? compact.substring(0, last) : compact).replaceAll("[.,]", "");
        String rest = decimal ? compact.substring(last + 1).replaceAll("0+$", "") : "";
        return rest.isEmpty() ? whole : whole + "." + rest;
    }
}
