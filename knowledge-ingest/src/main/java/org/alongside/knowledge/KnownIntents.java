package org.alongside.knowledge;

import java.util.List;
import java.util.Map;
import org.alongside.shared.TenantId;

/** What routing knows of a business's intents, for those who write replies to them. Quick and thread-safe. */
public interface KnownIntents {

    /** Of the published policy, else of the draft. */
    List<KnownIntent> of(TenantId tenant);

    /** Names of fields that are known of every conversation, such as contact_name. */
    List<String> commonFields();

    /**
     * @param names by language
     * @param tier A, B or C
     * @param fields names of what the contact is asked for, lower_snake_case
     */
    record KnownIntent(String key, Map<String, String> names, String tier, List<String> fields) {

        /** In the language, else in any, else its key. */
        public String nameIn(String language) {
            return names.getOrDefault(
                    language, names.values().stream().findFirst().orElse(key));
        }
    }
}
