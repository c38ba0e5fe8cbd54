package org.alongside.routing.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Intent;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a policy so that a difference in version control is a line: an example a line, in the draft's order. */
public final class YamlWriting {

    private YamlWriting() {}

    public static String write(List<Intent> intents, Thresholds thresholds) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSplitLines(false)
                .build();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("intents", intents.stream().map(YamlWriting::fields).toList());
        whole.put("thresholds", fields(thresholds));
        return new Dump(settings).dumpToString(whole);
    }

    private static Map<String, Object> fields(Intent intent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", intent.key());
        fields.put("name", new LinkedHashMap<>(intent.name()));
        fields.put("caseType", intent.caseType());
        put(fields, "description", intent.description());
        fields.put("tier", intent.tier().name());
        fields.put("complexity", intent.complexity().name());
        put(fields, "stakes", intent.stakes().stream().map(Enum::name).sorted().toList());
        put(fields, "team", intent.team());
        put(fields, "skill", intent.skill());
        put(
                fields,
                "requiredFields",
                intent.requiredFields().stream().map(YamlWriting::fields).toList());
        put(fields, "approvedReplies", List.copyOf(intent.approvedReplies()));
        put(fields, "allowedTools", List.copyOf(intent.allowedTools()));
        put(fields, "owner", intent.owner());
        put(fields, "riskNote", intent.riskNote());
        put(fields, "effectiveFrom", intent.effectiveFrom() == null ? "" : String.valueOf(intent.effectiveFrom()));
        fields.put("utterances", groups(intent.utterances()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            fields.put(name, value);
        }
    }

    private static Map<String, Object> fields(RequiredField field) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", field.name());
        fields.put("kind", field.kind().name());
        put(fields, "format", field.format());
        return fields;
    }

    /** Neighbours of one language together, so that the order stays. */
    private static List<Object> groups(List<Utterance> utterances) {
        List<Object> groups = new ArrayList<>();
        String language = "";
        List<String> texts = List.of();
        for (Utterance utterance : utterances) {
            if (!utterance.language().equals(language)) {
                language = utterance.language();
                texts = new ArrayList<>();
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("language", language);
                group.put("texts", texts);
                groups.add(group);
            }
            texts.add(utterance.text());
        }
        return groups;
    }

    private static Map<String, Object> fields(Thresholds thresholds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tierAProbability", thresholds.tierAProbability());
        fields.put("tierCProbability", thresholds.tierCProbability());
        fields.put("repeatedNegative", thresholds.repeatedNegative());
        fields.put("turns", thresholds.turns());
        fields.put("ageHours", thresholds.age().toHours());
        return fields;
    }
}
