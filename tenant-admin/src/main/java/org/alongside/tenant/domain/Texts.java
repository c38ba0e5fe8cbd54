package org.alongside.tenant.domain;

import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** What people type into a field: trimmed, present, of a form. */
final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    static String require(@Nullable String text, String otherwise) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            throw new RefusedException(otherwise);
        }
        return trimmed;
    }

    static String require(@Nullable String text, Pattern form, String otherwise) {
        String trimmed = require(text, otherwise);
        if (!form.matcher(trimmed).matches()) {
            throw new RefusedException(otherwise);
        }
        return trimmed;
    }
}
