package org.alongside.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as spreadsheets write them: quotes, line breaks inside quotes, a byte order mark, and
 * semicolons or tabs where the country's decimals use the comma.
 */
public final class Csv {

    private static final String SEPARATORS = ",;\t";
    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** @param line of the file on which it begins, from 1 */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell without space around it; empty beyond the last. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** All rows that are not blank, the header too; stops after {@code most}. */
    public static List<Row> read(String text, int most) {
        Csv reader = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Row> rows = new ArrayList<>();
        while (reader.at < reader.text.length() && rows.size() < most) {
            Row row = reader.row();
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** One line with its end. A cell that a spreadsheet would run as a formula is made a text. */
    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::quoted).toList()) + "\r\n";
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The separator that the first line has most of. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : SEPARATORS.toCharArray()) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (taken(separator));
        taken('\r');
        if (taken('\n')) {
            line++;
        }
        return new Row(begins, cells);
    }

    private boolean taken(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (taken('"')) {
            quotedPart(cell);
        }
        for (; at < text.length() && !ends(text.charAt(at)); at++) {
            cell.append(text.charAt(at));
        }
        return cell.toString();
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    /** Up to the closing quote; a doubled one is one. */
    private void quotedPart(StringBuilder cell) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !taken('"')) {
                return;
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
    }
}
