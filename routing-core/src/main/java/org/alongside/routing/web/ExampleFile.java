package org.alongside.routing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.Trials;
import org.alongside.routing.web.ReplaysPage.Fault;
import org.alongside.shared.Csv;

/** A file of labelled examples: utterance, intent, tier. With or without a header, in any of our languages. */
final class ExampleFile {

    private static final Set<String> TEXTS =
            Set.of("utterance", "text", "message", "frase", "texto", "mensaje", "mensagem", "query", "example");
    private static final Set<String> INTENTS =
            Set.of("intent", "label", "category", "intencion", "intención", "intenção", "intencao", "key");
    private static final Set<String> TIERS = Set.of("tier", "nivel", "nível", "class");
    private static final int MOST_FAULTS = 20;

    private final Map<String, String> keys = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int text;
    private int intent = 1;
    private int tier = 2;

    private ExampleFile(List<Intent> known) {
        for (Intent each : known) {
            each.name().values().forEach(name -> keys.put(name.toLowerCase(Locale.ROOT), each.key()));
        }
        known.forEach(each -> keys.put(each.key(), each.key()));
    }

    static ExampleFile read(String content, List<Intent> known) {
        ExampleFile file = new ExampleFile(known);
        List<Csv.Row> rows = Csv.read(content, Replays.MOST_EXAMPLES + 2);
        boolean header = !rows.isEmpty() && file.headed(rows.get(0));
        rows.subList(header ? 1 : 0, rows.size()).forEach(file::add);
        return file;
    }

    List<Example> examples() {
        return examples;
    }

    /** The first of them, by line. */
    List<Fault> faults() {
        return faults;
    }

    private boolean headed(Csv.Row row) {
        int found = column(row, TEXTS);
        if (found < 0) {
            return false;
        }
        text = found;
        intent = column(row, INTENTS);
        tier = column(row, TIERS);
        return true;
    }

    private static int column(Csv.Row row, Set<String> names) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (names.contains(row.cell(at).toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    private void add(Csv.Row row) {
        String words = row.cell(text);
        String label = row.cell(intent).toLowerCase(Locale.ROOT);
        String level = row.cell(tier).toUpperCase(Locale.ROOT);
        if (words.isEmpty()) {
            fault(row, "routing.replays.file.empty", "");
        } else if (words.length() > Trials.LONGEST_LINE) {
            fault(row, "routing.replays.file.long", String.valueOf(Trials.LONGEST_LINE));
        } else if (!label.isEmpty() && !keys.containsKey(label)) {
            fault(row, "routing.replays.file.intent", row.cell(intent));
        } else if (!level.isEmpty() && !Set.of("A", "B", "C").contains(level)) {
            fault(row, "routing.replays.file.tier", row.cell(tier));
        } else {
            Optional<IntentTier> risk =
                    Optional.of(level).filter(set -> !set.isEmpty()).map(IntentTier::valueOf);
            examples.add(new Example(words, keys.getOrDefault(label, ""), risk));
        }
    }

    private void fault(Csv.Row row, String messageKey, String argument) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(row.line(), messageKey, argument));
        }
    }
}
