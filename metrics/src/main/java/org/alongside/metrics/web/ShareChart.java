package org.alongside.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.metrics.WhatIf.Trip;
import org.alongside.metrics.WhatIf.Week;

/** A share by week as a line, with its limits and the days on which a rule acted. Widths and heights in the picture. */
public record ShareChart(List<Week> weeks, double low, double high, List<Trip> trips) {

    public static final int WIDTH = 880;
    public static final int HEIGHT = 210;
    private static final double LEFT = 44;
    private static final double TOP = 10;
    private static final double FLOOR = 180;
    private static final int STEP = 20;

    /** A line across at a share. */
    public record Across(String y, String label) {}

    /** A place in the picture. */
    public record Point(String x, String y) {}

    public boolean empty() {
        return weeks.size() < 2;
    }

    public String line() {
        StringBuilder path = new StringBuilder();
        for (Week week : weeks) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(x(week.first()))
                    .append(' ')
                    .append(y(share(week)));
        }
        return path.toString();
    }

    public List<Across> grid() {
        List<Across> lines = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += STEP) {
            lines.add(new Across(y(percent / 100.0), String.valueOf(percent)));
        }
        return lines;
    }

    /** The ends of what is agreed that are ends at all. */
    public List<Across> limits() {
        List<Across> lines = new ArrayList<>();
        if (low > 0) {
            lines.add(new Across(y(low), RuleLine.percent(low)));
        }
        if (high < 1) {
            lines.add(new Across(y(high), RuleLine.percent(high)));
        }
        return lines;
    }

    public List<Point> tripped() {
        return trips.stream()
                .map(trip -> new Point(
                        x(trip.day()),
                        y(trip.finding()
                                .evidence()
                                .flatMap(found ->
                                        found.counted().share().stream().boxed().findFirst())
                                .orElse(0.0))))
                .toList();
    }

    public LocalDate first() {
        return weeks.get(0).first();
    }

    public LocalDate last() {
        return weeks.get(weeks.size() - 1).first();
    }

    static double share(Week week) {
        return week.counted().share().orElse(0);
    }

    private String x(LocalDate day) {
        double span = Math.max(1, last().toEpochDay() - first().toEpochDay());
        double gone = Math.max(0, Math.min(1, (day.toEpochDay() - first().toEpochDay()) / span));
        return text(LEFT + gone * (WIDTH - LEFT - TOP));
    }

    private static String y(double share) {
        return text(FLOOR - share * (FLOOR - TOP));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
