package org.alongside.routing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contact wants, out of the tenant's list. Made by {@link IntentBuilder}, so that a further component breaks
 * nothing.
 *
 * @param key lower_snake_case, unique in the tenant, never reused for another meaning
 * @param name by language
 * @param caseType groups intents in measures
 * @param description what it is, and what it is not
 * @param team that takes its handoffs; never empty in tier C
 * @param skill that an agent of the team should have, empty for none
 * @param requiredFields what an agent needs to know, asked for in advance
 * @param approvedReplies keys under which the knowledge holds further approved replies that fit this intent; those
 *     under its own key always do
 * @param allowedTools names of the tools that may be used for it
 * @param owner user name or name of the person who answers for it, empty for none
 * @param riskNote why it is in its tier
 * @param effectiveFrom day from which the assistant may do anything for it; null for at once
 */
public record Intent(
        String key,
        Map<String, String> name,
        String caseType,
        String description,
        IntentTier tier,
        Complexity complexity,
        Set<Stakes> stakes,
        String team,
        String skill,
        List<RequiredField> requiredFields,
        Set<String> approvedReplies,
        Set<String> allowedTools,
        String owner,
        String riskNote,
        @Nullable LocalDate effectiveFrom,
        List<Utterance> utterances) {

    public Intent {
        name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
        stakes = inOrder(stakes);
        requiredFields = List.copyOf(requiredFields);
        approvedReplies = inOrder(approvedReplies);
        allowedTools = inOrder(allowedTools);
        utterances = List.copyOf(utterances);
    }

    private static <T> Set<T> inOrder(Set<T> items) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    /** An intent of tier B with nothing but a key, to be completed. */
    public static IntentBuilder called(String key) {
        return new IntentBuilder(key);
    }

    /** The same, to be changed. */
    public IntentBuilder change() {
        return new IntentBuilder(this);
    }

    /** The same intent in another risk class. */
    public Intent withTier(IntentTier other) {
        return change().tier(other).build();
    }

    /** Whether its day has come. */
    public boolean effectiveOn(LocalDate day) {
        return effectiveFrom == null || !day.isBefore(effectiveFrom);
    }

    /** The name in the language, else in any, else the key. */
    public String nameIn(String language) {
        return name.getOrDefault(language, name.values().stream().findFirst().orElse(key));
    }
}
