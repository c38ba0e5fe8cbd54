package org.alongside.routing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Stakes;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An intent as programs send and read it. Absent parts are empty; the tier must be given.
 *
 * @param requiredFields each an object of name, kind and format, or a name alone
 * @param effectiveFrom ISO 8601 date
 */
public record IntentJson(
        @Nullable String key,
        @Nullable Map<String, String> name,
        @Nullable String caseType,
        @Nullable String description,
        @Nullable String tier,
        @Nullable String complexity,
        @Nullable List<String> stakes,
        @Nullable String team,
        @Nullable String skill,
        @Nullable List<Object> requiredFields,
        @Nullable List<String> approvedReplies,
        @Nullable List<String> allowedTools,
        @Nullable String owner,
        @Nullable String riskNote,
        @Nullable String effectiveFrom,
        @Nullable List<UtteranceJson> utterances) {

    public record UtteranceJson(
            @Nullable String language, @Nullable String text) {}

    static IntentJson of(Intent intent) {
        return new IntentJson(
                intent.key(),
                intent.name(),
                intent.caseType(),
                intent.description(),
                intent.tier().name(),
                intent.complexity().name(),
                intent.stakes().stream().map(Enum::name).sorted().toList(),
                intent.team(),
                intent.skill(),
                intent.requiredFields().stream().map(IntentJson::json).toList(),
                List.copyOf(intent.approvedReplies()),
                List.copyOf(intent.allowedTools()),
                intent.owner(),
                intent.riskNote(),
                intent.effectiveFrom() == null ? "" : intent.effectiveFrom().toString(),
                intent.utterances().stream()
                        .map(utterance -> new UtteranceJson(utterance.language(), utterance.text()))
                        .toList());
    }

    Intent toIntent() {
        Set<Stakes> at = new LinkedHashSet<>();
        list(stakes).forEach(name -> at.add(constant(Stakes.class, "stakes", name)));
        return Intent.called(text(key))
                .names(name == null ? Map.of() : name)
                .caseType(text(caseType))
                .description(text(description))
                .tier(constant(IntentTier.class, "tier", text(tier)))
                .complexity(
                        complexity == null ? Complexity.SIMPLE : constant(Complexity.class, "complexity", complexity))
                .stakes(at)
                .team(text(team))
                .skill(text(skill))
                .requiredFields(
                        list(requiredFields).stream().map(this::requiredField).toList())
                .approvedReplies(list(approvedReplies))
                .allowedTools(list(allowedTools))
                .owner(text(owner))
                .riskNote(text(riskNote))
                .effectiveFrom(day())
                .utterances(list(utterances).stream()
                        .map(utterance -> new Utterance(text(utterance.language()), text(utterance.text())))
                        .toList())
                .build();
    }

    private static Object json(RequiredField field) {
        return Map.of("name", field.name(), "kind", field.kind().name(), "format", field.format());
    }

    private RequiredField requiredField(Object sent) {
        if (sent instanceof Map<?, ?> field) {
            String kind = part(field, "kind");
            return new RequiredField(
                    part(field, "name"), constant(RequiredField.Kind.class, "fieldKind", kind), part(field, "format"));
        }
        return RequiredField.named(String.valueOf(sent));
    }

    private static String part(Map<?, ?> field, String name) {
        return field.get(name) == null ? "" : String.valueOf(field.get(name)).strip();
    }

    private @Nullable LocalDate day() {
        try {
            return text(effectiveFrom).isEmpty() ? null : LocalDate.parse(text(effectiveFrom));
        } catch (DateTimeException none) {
            throw new RefusedException("routing.intent.fault.effectiveFrom", text(key), text(effectiveFrom));
        }
    }

    private <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("routing.intent.fault." + what, text(key), name);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }
}
