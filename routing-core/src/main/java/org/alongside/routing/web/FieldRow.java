package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.shared.RefusedException;

/** A required field as it is typed: a row of the form. */
public record FieldRow(String name, String kind, String format) {

    /** Blank rows below those that are filled, and how many a form may have. */
    private static final int SPARE = 2;

    private static final int MOST = 12;

    static List<FieldRow> of(List<RequiredField> fields) {
        return padded(fields.stream()
                .map(field -> new FieldRow(field.name(), field.kind().name(), field.format()))
                .toList());
    }

    static List<FieldRow> of(MultivaluedMap<String, String> sent) {
        return padded(IntStream.range(0, MOST)
                .mapToObj(row -> new FieldRow(
                        text(sent, "field-name-" + row),
                        text(sent, "field-kind-" + row),
                        text(sent, "field-format-" + row)))
                .filter(row -> !row.name().isEmpty() || !row.format().isEmpty())
                .toList());
    }

    private static List<FieldRow> padded(List<FieldRow> filled) {
        List<FieldRow> rows = new ArrayList<>(filled);
        for (int spare = 0; spare < SPARE && rows.size() < MOST; spare++) {
            rows.add(new FieldRow("", Kind.TEXT.name(), ""));
        }
        return List.copyOf(rows);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    boolean blank() {
        return name.isEmpty() && format.isEmpty();
    }

    /** @throws RefusedException if the kind is none */
    RequiredField toField(String intent) {
        Kind chosen = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RefusedException("routing.intent.fault.fieldKind", intent, kind));
        return new RequiredField(name, chosen, format);
    }
}
