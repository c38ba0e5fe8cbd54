package org.alongside.routing.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.routing.Complexity;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Stakes;
import org.alongside.routing.Utterance;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** An intent as programs send and read it. Absent parts are empty; the tier must be given. */
public record IntentJson(
        @Nullable String key,
        @Nullable Map<String, String> name,
        @Nullable String caseType,
        @Nullable String description,
        @Nullable String tier,
        @Nullable String complexity,
        @Nullable List<String> stakes,
        @Nullable String team,
        @Nullable List<String> requiredFields,
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
                intent.requiredFields(),
                intent.utterances().stream()
                        .map(utterance -> new UtteranceJson(utterance.language(), utterance.text()))
                        .toList());
    }

    Intent toIntent() {
        Set<Stakes> at = new LinkedHashSet<>();
        list(stakes).forEach(name -> at.add(constant(Stakes.class, "stakes", name)));
        return new Intent(
                text(key),
                name == null ? Map.of() : Map.copyOf(name),
                text(caseType),
                text(description),
                constant(IntentTier.class, "tier", text(tier)),
                complexity == null ? Complexity.SIMPLE : constant(Complexity.class, "complexity", complexity),
                at,
                text(team),
                list(requiredFields),
                list(utterances).stream()
                        .map(utterance -> new Utterance(text(utterance.language()), text(utterance.text())))
                        .toList());
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
