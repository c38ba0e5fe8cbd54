package org.alongside.tenant.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** What a business must look like. */
public final class TenantRules {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> VERTICALS = Set.of("fintech", "e-commerce", "health", "generic");

    /** First segments of the platform's own addresses: a business of that name could not be reached. */
    private static final Set<String> TAKEN_BY_US = Set.of(
            "api",
            "assets",
            "callback",
            "demo",
            "failure",
            "health",
            "hooks",
            "login",
            "logout",
            "metrics",
            "openapi",
            "platform",
            "survey",
            "webjars",
            "widget");

    private TenantRules() {}

    /** @throws RefusedException if a field is missing or malformed */
    public static Tenant check(TenantId id, NewTenant wanted) {
        String slug = Texts.require(wanted.slug(), SLUG, "tenant.slug.malformed");
        if (TAKEN_BY_US.contains(slug)) {
            throw new RefusedException("tenant.slug.taken");
        }
        List<String> languages = Languages.require(wanted.languages());
        if (!languages.contains(wanted.language())) {
            throw new RefusedException("tenant.language.unsupported");
        }
        return new Tenant(
                id,
                slug,
                Texts.require(wanted.name(), "tenant.name.missing"),
                wanted.language(),
                languages,
                zone(wanted.zone()),
                vertical(wanted.vertical()),
                true);
    }

    /** @throws RefusedException if there is no such zone */
    public static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException unknown) {
            throw new RefusedException("tenant.zone.unknown");
        }
    }

    private static String vertical(@Nullable String vertical) {
        String named = vertical == null || vertical.isBlank() ? "generic" : vertical;
        if (!VERTICALS.contains(named)) {
            throw new RefusedException("tenant.vertical.unknown");
        }
        return named;
    }
}
