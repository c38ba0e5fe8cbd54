package org.alongside.routing.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;

/** The words by which the contact is asked for what an agent will need. */
final class AskingForFields {

    private AskingForFields() {}

    /** Empty when nothing is wanted. */
    static String question(String language, List<RequiredField> wanted) {
        return wanted.isEmpty() ? "" : " " + Words.in(language, "routing.contact.fields", list(language, wanted));
    }

    /** Said once, when something was written that is no value of any of them. */
    static String notThat(String language, List<RequiredField> wanted) {
        String formats = wanted.stream()
                .map(RequiredField::format)
                .filter(format -> !format.isEmpty())
                .collect(Collectors.joining(", "));
        String words = Words.in(language, "routing.contact.fields-again", list(language, wanted));
        return formats.isEmpty() ? words : words + " " + Words.in(language, "routing.contact.fields-format", formats);
    }

    private static String list(String language, List<RequiredField> wanted) {
        return wanted.stream().map(field -> label(language, field, wanted)).collect(Collectors.joining(", "));
    }

    /** In the contact's language where the kind says enough; the business's own name of it where it does not. */
    private static String label(String language, RequiredField field, List<RequiredField> wanted) {
        String own = field.name().replace('_', ' ');
        if (field.kind() == Kind.TEXT) {
            return own;
        }
        String kind = Words.in(language, "routing.field." + field.kind().name().toLowerCase(Locale.ROOT));
        boolean alone =
                wanted.stream().filter(other -> other.kind() == field.kind()).count() == 1;
        return alone ? kind : kind + " (" + own + ")";
    }
}
