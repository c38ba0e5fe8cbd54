package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Place;

/** The rows of one table at a time; a table inside a cell is text of that cell. */
final class SheetRows {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Sc}\\s\\d.,%+\\-/:]+");

    private final Blocks blocks;
    private final StringBuilder cell = new StringBuilder();
    private List<String> header = List.of();
    private List<String> cells = new ArrayList<>();
    private Place place = Place.NOWHERE;
    private int depth;
    private int row;
    private boolean headed;

    SheetRows(Blocks blocks) {
        this.blocks = blocks;
    }

    boolean inside() {
        return depth > 0;
    }

    /** @param where the table stands; in a sheet the rows are counted */
    void begin(Place where) {
        depth = 1;
        row = 0;
        headed = false;
        header = List.of();
        place = where;
    }

    void start(String element) {
        if (element.equals("table")) {
            depth++;
        } else if (depth == 1 && element.equals("tr")) {
            cells = new ArrayList<>();
            row++;
        } else if (depth == 1 && (element.equals("td") || element.equals("th"))) {
            cell.setLength(0);
        } else {
            cell.append(' ');
        }
    }

    void text(char[] letters, int start, int length) {
        cell.append(letters, start, length);
    }

    void end(String element) {
        if (element.equals("table")) {
            depth--;
        } else if (depth == 1 && element.equals("tr")) {
            endRow();
        } else if (depth == 1 && (element.equals("td") || element.equals("th"))) {
            cells.add(Blocks.tidy(cell.toString()));
        } else {
            cell.append(' ');
        }
    }

    /** The first row with several words names the columns, unless there is a number in it. */
    private void endRow() {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (!headed) {
            headed = true;
            boolean names = cells.stream().filter(text -> !text.isEmpty()).count() > 1
                    && cells.stream()
                            .noneMatch(text ->
                                    !text.isEmpty() && NUMBER.matcher(text).matches());
            if (names) {
                header = cells;
                return;
            }
        }
        blocks.row(header, cells, place.kind() == Place.Kind.ROW ? Place.row(place.name(), row) : place);
    }
}
