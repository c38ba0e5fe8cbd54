package org.alongside.routing.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Stakes;
import org.alongside.routing.Thresholds;
import org.alongside.routing.Utterance;

/** Reads a policy as {@link YamlWriting} writes it. */
public final class PolicyYaml {

    private static final Set<String> TOP = Set.of("intents", "thresholds");
    private static final Set<String> INTENT = Set.of(
            "key",
            "name",
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
            "utterances");
    private static final Set<String> FIELD = Set.of("name", "kind", "format");
    private static final Set<String> UTTERANCES = Set.of("language", "texts");
    private static final Set<String> THRESHOLDS =
            Set.of("tierAProbability", "tierCProbability", "repeatedNegative", "turns", "ageHours");

    private PolicyYaml() {}

    public static PolicyText read(String text) {
        PolicyText.Gathering gathering = new PolicyText.Gathering();
        gathering.attempt(() -> YamlPart.of(text).ifPresent(whole -> read(whole.fields(TOP), gathering)));
        return gathering.done();
    }

    private static void read(Map<String, YamlPart> top, PolicyText.Gathering gathering) {
        Optional.ofNullable(top.get("intents"))
                .map(YamlPart::list)
                .orElse(List.of())
                .forEach(part -> gathering.entry(part.line(), () -> intent(part)));
        Optional.ofNullable(top.get("thresholds")).ifPresent(part -> gathering.thresholds(() -> thresholds(part)));
    }

    private static Intent intent(YamlPart part) {
        Map<String, YamlPart> fields = part.fields(INTENT);
        int line = part.line();
        return Intent.called(text(fields, "key"))
                .names(names(fields))
                .caseType(text(fields, "caseType"))
                .description(text(fields, "description"))
                .tier(Constants.one(IntentTier.class, text(fields, "tier"), line(fields, "tier", line)))
                .complexity(
                        fields.containsKey("complexity")
                                ? Constants.one(
                                        Complexity.class, text(fields, "complexity"), line(fields, "complexity", line))
                                : Complexity.SIMPLE)
                .stakes(list(fields, "stakes").stream()
                        .map(item -> Constants.one(Stakes.class, item.text(), item.line()))
                        .toList())
                .team(text(fields, "team"))
                .skill(text(fields, "skill"))
                .requiredFields(list(fields, "requiredFields").stream()
                        .map(PolicyYaml::requiredField)
                        .toList())
                .approvedReplies(texts(fields, "approvedReplies"))
                .allowedTools(texts(fields, "allowedTools"))
                .owner(text(fields, "owner"))
                .riskNote(text(fields, "riskNote"))
                .effectiveFrom(Constants.day(text(fields, "effectiveFrom"), line(fields, "effectiveFrom", line)))
                .utterances(utterances(fields))
                .build();
    }

    private static Map<String, String> names(Map<String, YamlPart> fields) {
        Map<String, String> names = new LinkedHashMap<>();
        if (fields.containsKey("name")) {
            fields.get("name").fields().forEach((language, name) -> names.put(language, name.text()));
        }
        return names;
    }

    private static RequiredField requiredField(YamlPart part) {
        Map<String, YamlPart> fields = part.fields(FIELD);
        RequiredField.Kind kind = Constants.one(RequiredField.Kind.class, text(fields, "kind"), part.line());
        return new RequiredField(text(fields, "name"), kind, text(fields, "format"));
    }

    private static List<Utterance> utterances(Map<String, YamlPart> fields) {
        List<Utterance> utterances = new ArrayList<>();
        for (YamlPart group : list(fields, "utterances")) {
            Map<String, YamlPart> parts = group.fields(UTTERANCES);
            texts(parts, "texts").forEach(text -> utterances.add(new Utterance(text(parts, "language"), text)));
        }
        return utterances;
    }

    private static Thresholds thresholds(YamlPart part) {
        Map<String, YamlPart> fields = part.fields(THRESHOLDS);
        return new Thresholds(
                number(fields, "tierAProbability", Thresholds.DEFAULT.tierAProbability()),
                number(fields, "tierCProbability", Thresholds.DEFAULT.tierCProbability()),
                (int) number(fields, "repeatedNegative", Thresholds.DEFAULT.repeatedNegative()),
                (int) number(fields, "turns", Thresholds.DEFAULT.turns()),
                Duration.ofHours((long)
                        number(fields, "ageHours", Thresholds.DEFAULT.age().toHours())));
    }

    private static double number(Map<String, YamlPart> fields, String name, double otherwise) {
        YamlPart part = fields.get(name);
        return part == null ? otherwise : Constants.number(part.text(), part.line());
    }

    private static String text(Map<String, YamlPart> fields, String name) {
        return fields.containsKey(name) ? fields.get(name).text() : "";
    }

    private static int line(Map<String, YamlPart> fields, String name, int otherwise) {
        return fields.containsKey(name) ? fields.get(name).line() : otherwise;
    }

    private static List<YamlPart> list(Map<String, YamlPart> fields, String name) {
        return fields.containsKey(name) ? fields.get(name).list() : List.of();
    }

    private static List<String> texts(Map<String, YamlPart> fields, String name) {
        return fields.containsKey(name) ? fields.get(name).texts() : List.of();
    }
}
