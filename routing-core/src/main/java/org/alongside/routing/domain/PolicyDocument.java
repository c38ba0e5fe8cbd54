package org.alongside.routing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Stakes;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;

/** Intents and thresholds as the documents that are stored. */
public record PolicyDocument(List<Intent> intents, Thresholds thresholds) {

    public String write() {
        return CanonicalJson.write(Map.of(
                "intents", intents.stream().map(PolicyDocument::fields).toList(),
                "thresholds", fields(thresholds)));
    }

    public static PolicyDocument read(String json) {
        JsonFields fields = new JsonFields(JsonReader.readObject(json));
        List<Intent> intents = new ArrayList<>();
        fields.list("intents").forEach(item -> intents.add(intent(JsonFields.of(item))));
        return new PolicyDocument(List.copyOf(intents), thresholds(fields.object("thresholds")));
    }

    public static String write(Intent intent) {
        return CanonicalJson.write(fields(intent));
    }

    public static Intent readIntent(String json) {
        return intent(new JsonFields(JsonReader.readObject(json)));
    }

    private static Map<String, Object> fields(Intent intent) {
        return Map.of(
                "key", intent.key(),
                "name", intent.name(),
                "caseType", intent.caseType(),
                "description", intent.description(),
                "tier", intent.tier().name(),
                "complexity", intent.complexity().name(),
                "stakes", intent.stakes().stream().map(Enum::name).sorted().toList(),
                "team", intent.team(),
                "requiredFields", intent.requiredFields(),
                "utterances",
                        intent.utterances().stream().map(PolicyDocument::fields).toList());
    }

    private static Map<String, Object> fields(Utterance utterance) {
        return Map.of("language", utterance.language(), "text", utterance.text());
    }

    private static Map<String, Object> fields(Thresholds thresholds) {
        return Map.of(
                "tierAProbability", Double.toString(thresholds.tierAProbability()),
                "tierCProbability", Double.toString(thresholds.tierCProbability()),
                "repeatedNegative", thresholds.repeatedNegative(),
                "turns", thresholds.turns(),
                "ageSeconds", thresholds.age().toSeconds());
    }

    private static Intent intent(JsonFields fields) {
        Set<Stakes> stakes = new LinkedHashSet<>();
        fields.texts("stakes").forEach(name -> stakes.add(Stakes.valueOf(name)));
        List<Utterance> utterances = fields.list("utterances").stream()
                .map(JsonFields::of)
                .map(item -> new Utterance(item.text("language"), item.text("text")))
                .toList();
        return new Intent(
                fields.text("key"),
                fields.textMap("name"),
                fields.text("caseType"),
                fields.text("description"),
                IntentTier.valueOf(fields.text("tier")),
                Complexity.valueOf(fields.text("complexity")),
                stakes,
                fields.text("team"),
                fields.texts("requiredFields"),
                utterances);
    }

    private static Thresholds thresholds(JsonFields fields) {
        return new Thresholds(
                fields.decimal("tierAProbability"),
                fields.decimal("tierCProbability"),
                fields.integer("repeatedNegative"),
                fields.integer("turns"),
                Duration.ofSeconds(fields.integer("ageSeconds")));
    }
}
