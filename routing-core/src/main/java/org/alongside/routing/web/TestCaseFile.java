package org.alongside.routing.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Scene;
import org.alongside.shared.Csv;
import org.alongside.shared.RefusedException;

/**
 * Test cases as a file: a row for each message, those of one case below each other under the same number. What is
 * expected stands in its last row.
 */
final class TestCaseFile {

    private static final List<String> HEADER =
            List.of("case", "name", "message", "pause_seconds", "language", "decision", "intent", "rule");

    private TestCaseFile() {}

    static String write(List<TestCase> cases) {
        StringBuilder file = new StringBuilder(Csv.line(HEADER));
        for (int at = 0; at < cases.size(); at++) {
            TestCase test = cases.get(at);
            for (Line line : test.lines()) {
                file.append(Csv.line(List.of(
                        String.valueOf(at + 1),
                        test.name(),
                        line.text(),
                        String.valueOf(line.pause().toSeconds()),
                        test.language(),
                        test.decision().name(),
                        test.intent(),
                        test.rule())));
            }
        }
        return file.toString();
    }

    /** @throws RefusedException naming the line at fault */
    static List<Expected> read(String content) {
        List<Csv.Row> rows = new ArrayList<>(Csv.read(content, TestCases.MOST * 20 + 1));
        if (!rows.isEmpty() && rows.get(0).cell(0).toLowerCase(Locale.ROOT).equals(HEADER.get(0))) {
            rows.remove(0);
        }
        List<Expected> cases = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Csv.Row row = rows.get(at);
            lines.add(new Line(row.cell(2), Duration.ofSeconds(seconds(row))));
            boolean last = at + 1 == rows.size() || !rows.get(at + 1).cell(0).equals(row.cell(0));
            if (last) {
                cases.add(expected(row, lines));
                lines.clear();
            }
        }
        return cases;
    }

    private static Expected expected(Csv.Row row, List<Line> lines) {
        return new Expected(
                row.cell(1), new Scene(row.cell(4), lines), TestForm.kind(row.cell(5)), row.cell(6), row.cell(7));
    }

    private static long seconds(Csv.Row row) {
        return row.cell(3).matches("\\d{1,7}") ? Long.parseLong(row.cell(3)) : 0;
    }
}
