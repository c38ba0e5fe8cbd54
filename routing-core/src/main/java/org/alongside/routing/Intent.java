package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a contact wants, out of the tenant's list.
 *
 * @param key lower_snake_case, unique in the tenant, never reused for another meaning
 * @param name by language
 * @param caseType groups intents in measures
 * @param team that takes its handoffs
 * @param requiredFields what an agent needs to know, asked for in advance
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
        List<String> requiredFields,
        List<Utterance> utterances) {

    /** The same intent in another risk class. */
    public Intent withTier(IntentTier other) {
        return new Intent(
                key, name, caseType, description, other, complexity, stakes, team, requiredFields, utterances);
    }

    /** The name in the language, else in any, else the key. */
    public String nameIn(String language) {
        return name.getOrDefault(language, name.values().stream().findFirst().orElse(key));
    }
}
