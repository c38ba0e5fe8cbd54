package org.alongside.tenant;

import java.time.ZoneId;
import java.util.List;
import org.alongside.shared.TenantId;

/**
 * A business.
 *
 * @param slug first segment of its addresses: lower-case letters, digits, hyphens
 * @param language default language, one of {@code languages}
 * @param languages supported by its assistant: ISO 639-1 codes out of en, es, pt
 * @param vertical fintech, e-commerce, health or generic
 * @param active false while the operator has suspended it
 */
public record Tenant(
        TenantId id,
        String slug,
        String name,
        String language,
        List<String> languages,
        ZoneId zone,
        String vertical,
        boolean active) {}
