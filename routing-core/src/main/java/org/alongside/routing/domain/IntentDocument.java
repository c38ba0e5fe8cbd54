package org.alongside.routing.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Stakes;
import org.alongside.routing.Utterance;
import org.jspecify.annotations.Nullable;

/** An intent as the document that is stored. Documents of before a component existed stay readable. */
public final class IntentDocument {

    private IntentDocument() {}

    public static String write(Intent intent) {
        return CanonicalJson.write(fields(intent));
    }

    public static Intent read(String json) {
        return intent(new JsonFields(JsonReader.readObject(json)));
    }

    static Map<String, Object> fields(Intent intent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", intent.key());
        fields.put("name", intent.name());
        fields.put("caseType", intent.caseType());
        fields.put("description", intent.description());
        fields.put("tier", intent.tier().name());
        fields.put("complexity", intent.complexity().name());
        fields.put("stakes", intent.stakes().stream().map(Enum::name).sorted().toList());
        fields.put("team", intent.team());
        fields.put("skill", intent.skill());
        fields.put(
                "requiredFields",
                intent.requiredFields().stream().map(IntentDocument::fields).toList());
        fields.put("approvedReplies", List.copyOf(intent.approvedReplies()));
        fields.put("allowedTools", List.copyOf(intent.allowedTools()));
        fields.put("owner", intent.owner());
        fields.put("riskNote", intent.riskNote());
        fields.put("effectiveFrom", intent.effectiveFrom() == null ? "" : String.valueOf(intent.effectiveFrom()));
        fields.put(
                "utterances",
                intent.utterances().stream().map(IntentDocument::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(RequiredField field) {
        return Map.of("name", field.name(), "kind", field.kind().name(), "format", field.format());
    }

    private static Map<String, Object> fields(Utterance utterance) {
        return Map.of("language", utterance.language(), "text", utterance.text());
    }

    static Intent intent(JsonFields fields) {
        return Intent.called(fields.text("key"))
                .names(fields.textMap("name"))
                .caseType(fields.text("caseType"))
                .description(fields.text("description"))
                .tier(IntentTier.valueOf(fields.text("tier")))
                .complexity(Complexity.valueOf(fields.text("complexity")))
                .stakes(stakes(fields))
                .team(fields.text("team"))
                .skill(fields.text("skill"))
                .requiredFields(fields.list("requiredFields").stream()
                        .map(IntentDocument::requiredField)
                        .toList())
                .approvedReplies(fields.texts("approvedReplies"))
                .allowedTools(fields.texts("allowedTools"))
                .owner(fields.text("owner"))
                .riskNote(fields.text("riskNote"))
                .effectiveFrom(day(fields.text("effectiveFrom")))
                .utterances(fields.list("utterances").stream()
                        .map(JsonFields::of)
                        .map(item -> new Utterance(item.text("language"), item.text("text")))
                        .toList())
                .build();
    }

    private static Set<Stakes> stakes(JsonFields fields) {
        Set<Stakes> stakes = new LinkedHashSet<>();
        fields.texts("stakes").forEach(name -> stakes.add(Stakes.valueOf(name)));
        return stakes;
    }

    /** The first policies knew a name only. */
    private static RequiredField requiredField(Object stored) {
        if (!(stored instanceof Map<?, ?>)) {
            return RequiredField.named(String.valueOf(stored));
        }
        JsonFields fields = JsonFields.of(stored);
        return new RequiredField(
                fields.text("name"), RequiredField.Kind.valueOf(fields.text("kind")), fields.text("format"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
