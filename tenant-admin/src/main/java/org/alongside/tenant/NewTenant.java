package org.alongside.tenant;

import java.util.List;

/** A business to be added; see {@link Tenant}. The zone is an IANA name. */
public record NewTenant(
        String slug, String name, String language, List<String> languages, String zone, String vertical) {}
