package org.alongside.tenant.domain;

import java.util.List;
import java.util.Set;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** The languages that the product speaks. */
public final class Languages {

    private static final Set<String> KNOWN = Set.of("en", "es", "pt");

    private Languages() {}

    /** @throws RefusedException unless there is at least one and all are known */
    public static List<String> require(@Nullable List<String> languages) {
        if (languages == null || languages.isEmpty() || !KNOWN.containsAll(languages)) {
            throw new RefusedException("tenant.languages.unknown");
        }
        return languages.stream().distinct().toList();
    }
}
