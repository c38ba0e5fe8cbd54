package org.alongside.inbox.widget;

import java.util.Arrays;
import java.util.Optional;

/** The websites that the demo has, by business and language. The first of a business is its main one. */
enum DemoSite {
    MARLOW("marlow", "en", "Marlow Pay: buy now, pay at your own pace"),
    ALAMEDA("alameda", "es", "Tienda Alameda: cosas bonitas para vivir en casa"),
    ALAMEDA_PT("alameda", "pt", "Tienda Alameda: coisas bonitas para viver em casa");

    private final String slug;
    private final String language;
    private final String title;

    DemoSite(String slug, String language, String title) {
        this.slug = slug;
        this.language = language;
        this.title = title;
    }

    static Optional<DemoSite> of(String slug, String language) {
        Optional<DemoSite> exact = Arrays.stream(values())
                .filter(site -> site.slug.equals(slug) && site.language.equals(language))
                .findFirst();
        return exact.or(() ->
                Arrays.stream(values()).filter(site -> site.slug.equals(slug)).findFirst());
    }

    DemoPage page(String inbox, String accent) {
        return new DemoPage(
                title,
                language,
                "inbox/demo/" + slug + "_" + language,
                "/assets/inbox/demo/" + slug + ".css",
                inbox,
                accent);
    }
}
