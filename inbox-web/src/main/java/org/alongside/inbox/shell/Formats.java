package org.alongside.inbox.shell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Times and figures as the reader writes them.
 *
 * @param now of the request
 */
public record Formats(Locale locale, ZoneId zone, Instant now) {

    /** Today: the hour. This year: day and hour. Before: the date. */
    public String when(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), then);
        }
        if (then.getYear() == today.getYear()) {
            return DateTimeFormatter.ofPattern("d MMM", locale).format(then) + ", "
                    + localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), then);
        }
        return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), then);
    }

    /** Date, hour and zone, in full. */
    public String moment(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        return localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), then) + " "
                + DateTimeFormatter.ofPattern("z", locale).format(then);
    }

    public String date(Instant instant) {
        return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), instant.atZone(zone));
    }

    /** A share of 0 to 1 with one decimal at most. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** The two largest units: "2 d 4 h", "3 h 20 min", "12 min", "40 s". */
    public String duration(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    private String localized(DateTimeFormatter formatter, ZonedDateTime then) {
        return formatter.withLocale(locale).format(then);
    }
}
