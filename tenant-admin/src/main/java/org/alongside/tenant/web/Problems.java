package org.alongside.tenant.web;

import java.util.Map;
import org.alongside.shared.RefusedException;

/** Which field of a form a refusal is about: the second word of its key, as in {@code tenant.slug.taken}. */
final class Problems {

    private Problems() {}

    static Map<String, String> of(RefusedException refused) {
        return Map.of(refused.messageKey().split("\\.")[1], refused.messageKey());
    }
}
