package org.alongside.knowledge.domain;

import java.util.List;

/** One piece of a document as its author structured it, whatever the file format was. */
public sealed interface Block {

    String text();

    Place place();

    /** @param level 1 is the highest */
    record Heading(int level, String text, Place place) implements Block {}

    record Paragraph(String text, Place place) implements Block {}

    record Item(String text, Place place) implements Block {}

    /** A row of a table with the header of its columns; the header may be shorter than the row, or empty. */
    record TableRow(List<String> header, List<String> cells, Place place) implements Block {

        public TableRow {
            header = List.copyOf(header);
            cells = List.copyOf(cells);
        }

        /** {@code header: value; header: value}, so that a row can be understood alone. */
        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                if (cell.isBlank()) {
                    continue;
                }
                text.append(text.isEmpty() ? "" : "; ");
                String name = i < header.size() ? header.get(i) : "";
                text.append(name.isBlank() ? "" : name + ": ").append(cell);
            }
            return text.toString();
        }
    }
}
