package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An approved reply whose fields were not all filled is no reply. */
final class ApprovedTextGuard {

    private static final Pattern FIELD = Pattern.compile("\\{[\\p{L}][\\p{L}\\d_ -]{0,40}\\}");

    private ApprovedTextGuard() {}

    static Optional<String> openField(Material material) {
        Matcher field = FIELD.matcher(material.reply().text());
        return field.find() ? Optional.of(field.group()) : Optional.empty();
    }
}
