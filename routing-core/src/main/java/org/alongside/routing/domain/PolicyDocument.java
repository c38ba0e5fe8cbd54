package org.alongside.routing.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Intent;
import org.alongside.routing.Thresholds;

/** Intents and thresholds as the documents that are stored. */
public record PolicyDocument(List<Intent> intents, Thresholds thresholds) {

    public String write() {
        return CanonicalJson.write(Map.of(
                "intents", intents.stream().map(IntentDocument::fields).toList(),
                "thresholds", fields(thresholds)));
    }

    public static PolicyDocument read(String json) {
        JsonFields fields = new JsonFields(JsonReader.readObject(json));
        List<Intent> intents = new ArrayList<>();
        fields.list("intents").forEach(item -> intents.add(IntentDocument.intent(JsonFields.of(item))));
        return new PolicyDocument(List.copyOf(intents), thresholds(fields.object("thresholds")));
    }

    private static Map<String, Object> fields(Thresholds thresholds) {
        return Map.of(
                "tierAProbability", Double.toString(thresholds.tierAProbability()),
                "tierCProbability", Double.toString(thresholds.tierCProbability()),
                "repeatedNegative", thresholds.repeatedNegative(),
                "turns", thresholds.turns(),
                "ageSeconds", thresholds.age().toSeconds());
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
