package org.alongside.routing.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.routing.ai.Example;

/** Reads the folder of public data sets, each in the layout in which its publisher gives it. */
final class PublicData {

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

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
        for (JsonNode pair : json.readTree(
                        folder.resolve("clinc150/data_full_without_test.json").toFile())
                .path(part)) {
            examples.add(new Example(pair.get(0).asText(), pair.get(1).asText()));
        }
        return examples;
    }

    Set<String> clincIntents(String... domains) throws IOException {
        JsonNode all = json.readTree(folder.resolve("clinc150/domains.json").toFile());
        Set<String> intents = new HashSet<>();
        for (String domain : domains) {
            all.path(domain).forEach(intent -> intents.add(intent.asText()));
        }
        return intents;
    }

    List<Example> natcs(String name) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            JsonNode turn = json.readTree(line);
            examples.add(new Example(
                    turn.get("utterance").asText(), turn.get("intent").asText()));
        }
        return examples;
    }

    List<String> narratives(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            texts.add(json.readTree(line).get("narrative").asText());
        }
        return texts;
    }

    /** Turns of the set with several intents each: the texts of those with the intent, or of those without. */
    List<String> turns(String name, String intent, boolean with) throws IOException {
        Set<String> texts = new java.util.TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> f.getFileName().toString().startsWith("fold"))
                    .toList()) {
                for (JsonNode turn : json.readTree(file.toFile())) {
                    boolean has = false;
                    for (JsonNode i : turn.path("intents")) {
                        has |= i.asText().equals(intent);
                    }
                    if (has == with) {
                        texts.add(turn.get("text").asText());
                    }
                }
            }
        }
        return List.copyOf(texts);
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
