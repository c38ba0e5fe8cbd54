package org.alongside.routing.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.routing.Intent;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Utterance;
import org.alongside.shared.Csv;

/** Writes intents for a spreadsheet. */
public final class CsvWriting {

    static final String NAME = "name_";
    static final List<String> COLUMNS = List.of(
            "key",
            "name_en",
            "name_es",
            "name_pt",
            "caseType",
            "description",
            "tier",
            "complexity",
            "stakes",
            "team",
            "skill",
            "requiredFields",
            "approvedReplies",
            "allowedTools",
            "owner",
            "riskNote",
            "effectiveFrom",
            "language",
            "utterance");

    private static final int OWN = COLUMNS.size() - 2;
    /** Looks as if it had been kept from a spreadsheet already. */
    private static final Pattern LOOKS_GUARDED = Pattern.compile("(?s)'+[=+\\-@\t\r].*");

    private CsvWriting() {}

    public static String write(List<Intent> intents) {
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS));
        intents.forEach(intent -> text.append(rows(intent)));
        return text.toString();
    }

    private static String rows(Intent intent) {
        List<String> own = own(intent);
        if (intent.utterances().isEmpty()) {
            return line(own, "", "");
        }
        StringBuilder rows = new StringBuilder();
        for (Utterance utterance : intent.utterances()) {
            rows.append(line(own, utterance.language(), utterance.text()));
            own = later(intent);
        }
        return rows.toString();
    }

    private static String line(List<String> own, String language, String utterance) {
        List<String> cells = new ArrayList<>(own);
        cells.add(language);
        cells.add(utterance);
        return Csv.line(cells.stream().map(CsvWriting::guarded).toList());
    }

    private static String guarded(String cell) {
        return LOOKS_GUARDED.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The key stands on every row, so that rows can be sorted and filtered. */
    private static List<String> later(Intent intent) {
        List<String> cells = new ArrayList<>();
        cells.add(intent.key());
        while (cells.size() < OWN) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> own(Intent intent) {
        return List.of(
                intent.key(),
                intent.name().getOrDefault("en", ""),
                intent.name().getOrDefault("es", ""),
                intent.name().getOrDefault("pt", ""),
                intent.caseType(),
                intent.description(),
                intent.tier().name(),
                intent.complexity().name(),
                intent.stakes().stream().map(Enum::name).sorted().collect(Collectors.joining("; ")),
                intent.team(),
                intent.skill(),
                intent.requiredFields().stream().map(CsvWriting::field).collect(Collectors.joining("; ")),
                String.join("; ", intent.approvedReplies()),
                String.join("; ", intent.allowedTools()),
                intent.owner(),
                intent.riskNote(),
                intent.effectiveFrom() == null ? "" : intent.effectiveFrom().toString());
    }

    private static String field(RequiredField field) {
        return field.name() + ":" + field.kind() + (field.format().isEmpty() ? "" : ":" + field.format());
    }
}
