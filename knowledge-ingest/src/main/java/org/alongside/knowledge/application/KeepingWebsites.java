package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.Website;
import org.alongside.knowledge.WebsiteId;
import org.alongside.knowledge.WebsitePlan;
import org.alongside.knowledge.Websites;
import org.alongside.knowledge.crawl.Addressing;
import org.alongside.knowledge.store.WebsiteShelf;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.StoreException;

/** Takes web sites in and lets them go. */
@ApplicationScoped
class KeepingWebsites implements Websites {

    private static final Set<String> LANGUAGES = Set.of("", "en", "es", "pt");
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_DEPTH = 10;
    private static final int MOST_HOURS = 24 * 90;
    private static final int MOST_PATTERNS = 50;

    private final WebsiteShelf shelf;
    private final Sources sources;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingWebsites(WebsiteShelf shelf, Sources sources, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.sources = sources;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public WebsiteId add(TenantId tenant, WebsitePlan plan, String addedBy) {
        WebsiteId id = new WebsiteId(ids.next());
        WebsitePlan checked = checked(plan);
        try {
            shelf.put(tenant, id, checked, clock.instant(), addedBy);
        } catch (StoreException failure) {
            if (failure.duplicate()) {
                throw new RefusedException("knowledge.refused.website-twice", checked.start());
            }
            throw failure;
        }
        return id;
    }

    @Override
    public void change(TenantId tenant, WebsiteId website, WebsitePlan plan) {
        shelf.change(tenant, website, checked(plan));
    }

    private static WebsitePlan checked(WebsitePlan plan) {
        String start = plan.start().contains("://") ? plan.start() : "https://" + plan.start();
        URI address = Addressing.page(start)
                .orElseThrow(() -> new RefusedException("knowledge.refused.website-address", plan.start()));
        boolean within = in(plan.mostPages(), 1, MOST_PAGES)
                && in(plan.mostDepth(), 0, MOST_DEPTH)
                && in(plan.everyHours(), 0, MOST_HOURS)
                && plan.include().size() + plan.exclude().size() <= MOST_PATTERNS;
        if (!within) {
            throw new RefusedException("knowledge.refused.website-limits", MOST_PAGES, MOST_DEPTH, MOST_HOURS);
        }
        if (!LANGUAGES.contains(plan.language())) {
            throw new RefusedException("knowledge.refused.unknown-language", plan.language());
        }
        return new WebsitePlan(
                address.toString(),
                plan.include(),
                plan.exclude(),
                plan.mostPages(),
                plan.mostDepth(),
                plan.everyHours(),
                plan.language(),
                plan.audience());
    }

    private static boolean in(int number, int least, int most) {
        return number >= least && number <= most;
    }

    @Override
    public List<Website> all(TenantId tenant) {
        return shelf.all(tenant);
    }

    @Override
    public Website byId(TenantId tenant, WebsiteId website) {
        return shelf.byId(tenant, website);
    }

    @Override
    public List<WebPage> pages(TenantId tenant, WebsiteId website) {
        return shelf.pages(tenant, website);
    }

    @Override
    public void crawl(TenantId tenant, WebsiteId website) {
        shelf.crawl(tenant, website);
    }

    @Override
    public void remove(TenantId tenant, WebsiteId website) {
        List<WebPage> pages = shelf.pages(tenant, website);
        shelf.remove(tenant, website);
        pages.forEach(page -> page.source().ifPresent(source -> take(tenant, source)));
    }

    /** One that somebody removed before is gone already. */
    private void take(TenantId tenant, SourceId source) {
        try {
            sources.remove(tenant, source);
        } catch (NotFoundException gone) {
            // as wanted
        }
    }
}
