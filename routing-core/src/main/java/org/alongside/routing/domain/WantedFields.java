package org.alongside.routing.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.routing.Reason;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.RoutingDecision;

/** What an agent will need to know and the contact can say while they wait. */
public final class WantedFields {

    /** Reasons for a person that do not speak against a question: the contact wants their case handled. */
    private static final Set<String> HARMLESS = Set.of(
            "tier-c-intent",
            "tier-c-likely",
            "fraud-language",
            "escalated-before",
            "conversation-too-old",
            "braked-to-human");

    private WantedFields() {}

    /** Whether the contact may be asked: not one who is in danger, upset, or just wants a person. */
    public static boolean mayAsk(RoutingDecision decision) {
        return decision.fold(
                contain -> false,
                greet -> false,
                clarify -> false,
                assist -> true,
                escalate -> escalate.reasons().stream().map(Reason::rule).allMatch(HARMLESS::contains));
    }

    /** Those that stand nowhere in what the contact wrote. */
    public static List<RequiredField> missing(List<RequiredField> required, List<String> texts) {
        Map<String, String> known = Fields.of(required, texts);
        return required.stream()
                .filter(field -> !known.containsKey(field.name()))
                .toList();
    }

    /** What an answer says, by the field's name. Who was asked need not say "order number" before the number. */
    public static Map<String, String> answered(List<RequiredField> wanted, String text) {
        Map<String, String> found = new LinkedHashMap<>(Fields.of(wanted, List.of(text)));
        for (RequiredField field : wanted) {
            if (!found.containsKey(field.name())) {
                part(field, text, wanted.size() == 1)
                        .filter(value -> !found.containsValue(value))
                        .ifPresent(value -> found.put(field.name(), value));
            }
        }
        return found;
    }

    /** Whether something was meant as a value: a remark like "ok" is none. */
    public static boolean attempted(String text) {
        return text.chars().anyMatch(one -> Character.isDigit(one) || one == '@');
    }

    /** Free text is an answer only to the one question that is left. */
    private static Optional<String> part(RequiredField field, String text, boolean only) {
        if (field.kind() == Kind.TEXT && field.format().isEmpty()) {
            return only && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
        }
        return Stream.concat(Arrays.stream(text.split("[\\n,;]")), Arrays.stream(text.split("\\s+")))
                .map(part -> part.strip().replaceAll("[.!?]+$", ""))
                .filter(part -> !part.isEmpty() && Fields.valid(field, part))
                .findFirst();
    }
}
