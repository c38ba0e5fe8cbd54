package org.alongside.knowledge.domain;

import java.util.Locale;
import java.util.Set;
import org.alongside.shared.RefusedException;

/** Codes of countries, ISO 3166-1 alpha-2. */
public final class Countries {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    private Countries() {}

    /** In upper case. @throws RefusedException if it is none */
    public static String code(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(code)) {
            throw new RefusedException("knowledge.refused.market", written.strip());
        }
        return code;
    }
}
