package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Stakes;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;

/** An intent as a person edits it: names and utterances by language, one utterance a line. Kept as typed. */
public record IntentForm(
        String key,
        Map<String, String> names,
        String caseType,
        String description,
        String tier,
        String complexity,
        Set<String> stakes,
        String team,
        String requiredFields,
        Map<String, String> utterances) {

    static IntentForm empty(List<String> languages) {
        Map<String, String> blank = new LinkedHashMap<>();
        languages.forEach(language -> blank.put(language, ""));
        return new IntentForm("", blank, "", "", "", Complexity.SIMPLE.name(), Set.of(), "", "", blank);
    }

    static IntentForm of(Intent intent, List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> utterances = new LinkedHashMap<>();
        for (String language : languages) {
            names.put(language, intent.name().getOrDefault(language, ""));
            utterances.put(
                    language,
                    intent.utterances().stream()
                            .filter(utterance -> utterance.language().equals(language))
                            .map(Utterance::text)
                            .collect(Collectors.joining("\n")));
        }
        return new IntentForm(
                intent.key(),
                names,
                intent.caseType(),
                intent.description(),
                intent.tier().name(),
                intent.complexity().name(),
                intent.stakes().stream().map(Enum::name).collect(Collectors.toSet()),
                intent.team(),
                String.join(", ", intent.requiredFields()),
                utterances);
    }

    static IntentForm of(MultivaluedMap<String, String> sent, List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> utterances = new LinkedHashMap<>();
        for (String language : languages) {
            names.put(language, text(sent, "name-" + language));
            utterances.put(language, text(sent, "utterances-" + language));
        }
        return new IntentForm(
                text(sent, "key"),
                names,
                text(sent, "caseType"),
                text(sent, "description"),
                text(sent, "tier"),
                text(sent, "complexity"),
                Set.copyOf(sent.getOrDefault("stakes", List.of())),
                text(sent, "team"),
                text(sent, "requiredFields"),
                utterances);
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** The key never changes, and names in languages that the form does not ask for stay. */
    IntentForm continuing(Intent existing) {
        Map<String, String> all = new LinkedHashMap<>(existing.name());
        all.putAll(names);
        return new IntentForm(
                existing.key(), all, caseType, description, tier, complexity, stakes, team, requiredFields, utterances);
    }

    /** @throws RefusedException if a choice was not made */
    Intent toIntent() {
        Map<String, String> given = new LinkedHashMap<>(names);
        given.values().removeIf(String::isBlank);
        return new Intent(
                key,
                given,
                caseType,
                description,
                constant(IntentTier.class, "tier", tier),
                constant(Complexity.class, "complexity", complexity),
                chosenStakes(),
                team,
                lines(requiredFields, "[,\\n]"),
                spoken());
    }

    private Set<Stakes> chosenStakes() {
        Set<Stakes> chosen = new LinkedHashSet<>();
        stakes.forEach(name -> chosen.add(constant(Stakes.class, "stakes", name)));
        return chosen;
    }

    private List<Utterance> spoken() {
        List<Utterance> spoken = new ArrayList<>();
        utterances.forEach(
                (language, text) -> lines(text, "\\n").forEach(line -> spoken.add(new Utterance(language, line))));
        return spoken;
    }

    private static List<String> lines(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("routing.intent.fault." + what, key, name);
        }
    }
}
