package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

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
        String skill,
        List<FieldRow> fields,
        Set<String> approvedReplies,
        String allowedTools,
        String owner,
        String riskNote,
        String effectiveFrom,
        Map<String, String> utterances) {

    static IntentForm empty(List<String> languages) {
        return of(Intent.called("").build(), languages).undecided();
    }

    /** Nobody should save a tier that nobody chose. */
    private IntentForm undecided() {
        return new IntentForm(
                key,
                names,
                caseType,
                description,
                "",
                complexity,
                stakes,
                team,
                skill,
                fields,
                approvedReplies,
                allowedTools,
                owner,
                riskNote,
                effectiveFrom,
                utterances);
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
                intent.skill(),
                FieldRow.of(intent.requiredFields()),
                intent.approvedReplies(),
                String.join(", ", intent.allowedTools()),
                intent.owner(),
                intent.riskNote(),
                intent.effectiveFrom() == null ? "" : intent.effectiveFrom().toString(),
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
                text(sent, "skill"),
                FieldRow.of(sent),
                Set.copyOf(sent.getOrDefault("approvedReplies", List.of())),
                text(sent, "allowedTools"),
                text(sent, "owner"),
                text(sent, "riskNote"),
                text(sent, "effectiveFrom"),
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
                existing.key(),
                all,
                caseType,
                description,
                tier,
                complexity,
                stakes,
                team,
                skill,
                fields,
                approvedReplies,
                allowedTools,
                owner,
                riskNote,
                effectiveFrom,
                utterances);
    }

    /** @throws RefusedException if a choice was not made, or a date is none */
    Intent toIntent() {
        Map<String, String> given = new LinkedHashMap<>(names);
        given.values().removeIf(String::isBlank);
        return Intent.called(key)
                .names(given)
                .caseType(caseType)
                .description(description)
                .tier(constant(IntentTier.class, "tier", tier))
                .complexity(constant(Complexity.class, "complexity", complexity))
                .stakes(chosenStakes())
                .team(team)
                .skill(skill)
                .requiredFields(fields.stream()
                        .filter(row -> !row.blank())
                        .map(row -> row.toField(key))
                        .toList())
                .approvedReplies(approvedReplies)
                .allowedTools(lines(allowedTools, "[,\\n]"))
                .owner(owner)
                .riskNote(riskNote)
                .effectiveFrom(day())
                .utterances(spoken())
                .build();
    }

    private @Nullable LocalDate day() {
        try {
            return effectiveFrom.isEmpty() ? null : LocalDate.parse(effectiveFrom);
        } catch (DateTimeException none) {
            throw new RefusedException("routing.intent.fault.effectiveFrom", key, effectiveFrom);
        }
    }

    private Set<Stakes> chosenStakes() {
        Set<Stakes> chosen = new LinkedHashSet<>();
        stakes.forEach(name -> chosen.add(constant(Stakes.class, "stakes", name)));
        return chosen;
    }

    List<Utterance> spoken() {
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
