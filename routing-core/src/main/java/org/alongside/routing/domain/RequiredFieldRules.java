package org.alongside.routing.domain;

import java.util.HashSet;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.routing.RequiredField;

/** What an intent may ask for. */
final class RequiredFieldRules {

    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private RequiredFieldRules() {}

    static void check(Intent intent) {
        if (intent.requiredFields().size() > MOST) {
            throw IntentRules.fault("fieldTooMany", intent.key(), MOST);
        }
        Set<String> names = new HashSet<>();
        for (RequiredField field : intent.requiredFields()) {
            if (field.name().isBlank() || field.name().length() > LONGEST) {
                throw IntentRules.fault("fieldName", intent.key(), field.name(), LONGEST);
            }
            if (!names.add(field.name())) {
                throw IntentRules.fault("fieldTwice", intent.key(), field.name());
            }
            if (!FieldFormat.valid(field.format())) {
                throw IntentRules.fault("fieldFormat", intent.key(), field.format());
            }
        }
    }
}
