package org.alongside.routing.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Stakes;
import org.alongside.routing.Utterance;
import org.alongside.shared.Csv;

/** Reads intents as {@link CsvWriting} writes them: a row an example, rows of a key together. */
public final class PolicyCsv {

    private static final int MOST_ROWS = 100_000;
    private static final String SEVERAL = ";";
    /** A text that a spreadsheet was kept from running. */
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\t\r].*");

    private final Map<String, Integer> columns;

    private PolicyCsv(Map<String, Integer> columns) {
        this.columns = columns;
    }

    public static PolicyText read(String text) {
        PolicyText.Gathering gathering = new PolicyText.Gathering();
        List<Csv.Row> rows = Csv.read(text, MOST_ROWS);
        if (!rows.isEmpty()) {
            gathering.attempt(() -> new PolicyCsv(columns(rows.get(0))).read(rows.subList(1, rows.size()), gathering));
        }
        return gathering.done();
    }

    private static Map<String, Integer> columns(Csv.Row header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            String name = header.cell(column);
            if (!CsvWriting.COLUMNS.contains(name)) {
                throw new Malformed(header.line(), "unknown", name);
            }
            columns.put(name, column);
        }
        for (String needed : List.of("key", "tier", "utterance")) {
            if (!columns.containsKey(needed)) {
                throw new Malformed(header.line(), "column", needed);
            }
        }
        return columns;
    }

    private void read(List<Csv.Row> rows, PolicyText.Gathering gathering) {
        List<Csv.Row> together = new ArrayList<>();
        for (Csv.Row row : rows) {
            String key = cell(row, "key");
            if (!together.isEmpty() && !key.isEmpty() && !key.equals(cell(together.get(0), "key"))) {
                entry(List.copyOf(together), gathering);
                together.clear();
            }
            together.add(row);
        }
        if (!together.isEmpty()) {
            entry(together, gathering);
        }
    }

    private void entry(List<Csv.Row> rows, PolicyText.Gathering gathering) {
        gathering.entry(rows.get(0).line(), () -> intent(rows));
    }

    private Intent intent(List<Csv.Row> rows) {
        Csv.Row first = rows.get(0);
        int line = first.line();
        return Intent.called(cell(first, "key"))
                .names(names(first))
                .caseType(cell(first, "caseType"))
                .description(cell(first, "description"))
                .tier(Constants.one(IntentTier.class, cell(first, "tier"), line))
                .complexity(
                        cell(first, "complexity").isEmpty()
                                ? Complexity.SIMPLE
                                : Constants.one(Complexity.class, cell(first, "complexity"), line))
                .stakes(several(first, "stakes").stream()
                        .map(name -> Constants.one(Stakes.class, name, line))
                        .toList())
                .team(cell(first, "team"))
                .skill(cell(first, "skill"))
                .requiredFields(several(first, "requiredFields").stream()
                        .map(text -> requiredField(text, line))
                        .toList())
                .approvedReplies(several(first, "approvedReplies"))
                .allowedTools(several(first, "allowedTools"))
                .owner(cell(first, "owner"))
                .riskNote(cell(first, "riskNote"))
                .effectiveFrom(Constants.day(cell(first, "effectiveFrom"), line))
                .utterances(utterances(rows))
                .build();
    }

    private Map<String, String> names(Csv.Row row) {
        Map<String, String> names = new LinkedHashMap<>();
        columns.keySet().stream()
                .filter(column ->
                        column.startsWith(CsvWriting.NAME) && !cell(row, column).isEmpty())
                .forEach(column -> names.put(column.substring(CsvWriting.NAME.length()), cell(row, column)));
        return names;
    }

    private static RequiredField requiredField(String text, int line) {
        String[] parts = text.split(":", 3);
        return parts.length == 1
                ? RequiredField.named(text)
                : new RequiredField(
                        parts[0].strip(),
                        Constants.one(RequiredField.Kind.class, parts[1], line),
                        parts.length > 2 ? parts[2].strip() : "");
    }

    private List<Utterance> utterances(List<Csv.Row> rows) {
        return rows.stream()
                .filter(row -> !cell(row, "utterance").isEmpty())
                .map(row -> new Utterance(cell(row, "language"), cell(row, "utterance")))
                .toList();
    }

    private List<String> several(Csv.Row row, String column) {
        return Arrays.stream(cell(row, column).split(SEVERAL))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String cell(Csv.Row row, String column) {
        String cell = row.cell(columns.getOrDefault(column, -1));
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
