package org.alongside.tenant.web;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.alongside.tenant.NewTenant;
import org.jspecify.annotations.Nullable;

/** The form that adds a business. A class, because REST fills it field by field. */
public class TenantForm {

    @FormParam("slug")
    private @Nullable String slug;

    @FormParam("name")
    private @Nullable String name;

    @FormParam("language")
    private @Nullable String language;

    @FormParam("languages")
    private @Nullable List<String> languages;

    @FormParam("zone")
    private @Nullable String zone;

    @FormParam("vertical")
    private @Nullable String vertical;

    public @Nullable String getSlug() {
        return slug;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public List<String> getLanguages() {
        return languages == null ? List.of() : languages;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public @Nullable String getVertical() {
        return vertical;
    }

    NewTenant wanted() {
        return new NewTenant(slug, name, language, getLanguages(), zone, vertical);
    }
}
