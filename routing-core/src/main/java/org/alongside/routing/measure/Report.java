package org.alongside.routing.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line for each figure: what it is, what it should be at least or at most, and what a prototype once reached. */
final class Report {

    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();
    private int reached;

    Report(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.printf("%n%-52s %9s %12s %-8s %s%n", text, "figure", "bar", "", "prototype");
    }

    /** @param prototype of the same measure, on the public test parts where they exist; may be empty */
    void atLeast(String name, double figure, double bar, String prototype) {
        line(name, figure, ">= " + number(bar), figure >= bar, prototype);
    }

    void atMost(String name, double figure, double bar, String prototype) {
        line(name, figure, "<= " + number(bar), figure <= bar, prototype);
    }

    /** A figure without a bar. */
    void note(String name, double figure, String prototype) {
        out.printf("%-52s %9s %12s %-8s %s%n", name, number(figure), "", "", prototype);
    }

    private void line(String name, double figure, String bar, boolean good, String prototype) {
        out.printf("%-52s %9s %12s %-8s %s%n", name, number(figure), bar, good ? "reached" : "MISSED", prototype);
        if (good) {
            reached++;
        } else {
            missed.add(name);
        }
    }

    static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%.0f" : "%.4f", figure);
    }

    List<String> missed() {
        return List.copyOf(missed);
    }

    void end() {
        if (reached + missed.size() > 0) {
            out.printf("%n%d of %d bars reached.%n", reached, reached + missed.size());
            missed.forEach(name -> out.println("  missed: " + name));
        }
    }
}
