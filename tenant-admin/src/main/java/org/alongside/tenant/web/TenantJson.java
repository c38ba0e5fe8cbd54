package org.alongside.tenant.web;

import java.util.List;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** A business as the operator's programs send and read it. */
public record TenantJson(
        @Nullable String id,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String language,
        @Nullable List<String> languages,
        @Nullable String zone,
        @Nullable String vertical,
        @Nullable String state) {

    static TenantJson of(Tenant tenant) {
        return new TenantJson(
                tenant.id().toString(),
                tenant.slug(),
                tenant.name(),
                tenant.language(),
                tenant.languages(),
                tenant.zone().getId(),
                tenant.vertical(),
                tenant.active() ? "ACTIVE" : "SUSPENDED");
    }

    NewTenant wanted() {
        return new NewTenant(slug, name, language, languages, zone, vertical);
    }
}
