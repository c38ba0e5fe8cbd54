package org.alongside.routing.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.routing.ai.Example;
import org.alongside.routing.domain.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads the folder of public data sets, each in the layout in which its publisher gives it. */
final class PublicData {

    private final Path folder;

    PublicData(Path folder) {
        this.folder = folder;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Text and intent in the first two columns, below a heading. */
    List<Example> table(String name) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (List<String> row : Table.rows(Files.readString(folder.resolve(name)))) {
            if (row.size() > 1 && !row.get(0).isBlank()) {
                examples.add(new Example(row.get(0), row.get(1)));
            }
        }
        return examples.subList(1, examples.size());
    }

    List<Example> clinc(String part) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Object pair : list(object("clinc150/data_full_without_test.json").get(part))) {
            List<Object> both = list(pair);
            examples.add(new Example((String) both.get(0), (String) both.get(1)));
        }
        return examples;
    }

    Set<String> clincIntents(String... domains) throws IOException {
        Map<String, Object> all = object("clinc150/domains.json");
        Set<String> intents = new HashSet<>();
        for (String domain : domains) {
            list(all.get(domain)).forEach(intent -> intents.add((String) intent));
        }
        return intents;
    }

    List<Example> natcs(String name) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            Map<String, Object> turn = JsonReader.readObject(line);
            examples.add(new Example((String) turn.get("utterance"), (String) turn.get("intent")));
        }
        return examples;
    }

    List<String> narratives(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            texts.add((String) JsonReader.readObject(line).get("narrative"));
        }
        return texts;
    }

    /** Of a set whose turns have several intents each: the texts of those with the intent, or of those without. */
    List<String> turns(String name, String intent, boolean with) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path file : folds(name)) {
            for (Object turn : list(JsonReader.read(Files.readString(file)))) {
                Map<?, ?> parts = (Map<?, ?>) turn;
                boolean has = parts.get("intents") instanceof List<?> intents && intents.contains(intent);
                if (has == with) {
                    texts.add((String) parts.get("text"));
                }
            }
        }
        return List.copyOf(texts);
    }

    private List<Path> folds(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(file -> file.getFileName().toString().matches("fold.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, Object> object(String name) throws IOException {
        return JsonReader.readObject(Files.readString(folder.resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object json) {
        return json instanceof List<?> values ? (List<Object>) values : List.of();
    }

    Map<String, Character> tiers(String dataset) throws IOException {
        Map<String, Character> tiers = new HashMap<>();
        for (List<String> row : Table.rows(Files.readString(folder.resolve("tiers/intent_tiers.csv")))) {
            if (row.size() > 2 && row.get(0).equals(dataset)) {
                tiers.put(row.get(1), row.get(2).charAt(0));
            }
        }
        return tiers;
    }
}
