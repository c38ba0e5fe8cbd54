package org.alongside.knowledge.application;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.WebsitePlan;
import org.alongside.knowledge.crawl.Addressing;
import org.alongside.knowledge.crawl.FetchedPage;
import org.alongside.knowledge.crawl.PageRequest;
import org.alongside.knowledge.crawl.Robots;
import org.alongside.knowledge.crawl.SiteMap;
import org.alongside.knowledge.crawl.WebFetcher;
import org.alongside.knowledge.domain.PagePatterns;
import org.alongside.knowledge.store.ClaimedWebsite;
import org.alongside.knowledge.store.CrawlQueue;
import org.alongside.knowledge.store.VisitedPage;
import org.alongside.shared.TenantId;

/** One visit of one web site: nearest pages first, until there are no more or the plan allows no more. */
final class Visit {

    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_MAPS = 20;

    private final TenantId tenant;
    private final ClaimedWebsite website;
    private final CrawlQueue queue;
    private final WebFetcher fetcher;
    private final Clock clock;
    private final Duration leastWait;
    private final TakingPages taking;
    private final PagePatterns patterns;
    private final URI start;
    private final Deque<VisitedPage> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, VisitedPage> remembered = new LinkedHashMap<>();
    private int done;
    private boolean anyRead;

    Visit(
            TenantId tenant,
            ClaimedWebsite website,
            CrawlQueue queue,
            Sources sources,
            WebFetcher fetcher,
            Clock clock,
            Duration leastWait) {
        this.tenant = tenant;
        this.website = website;
        this.queue = queue;
        this.fetcher = fetcher;
        this.clock = clock;
        this.leastWait = leastWait;
        this.taking = new TakingPages(tenant, website, sources);
        this.patterns =
                new PagePatterns(website.plan().include(), website.plan().exclude());
        this.start = Addressing.page(website.plan().start()).orElseThrow();
    }

    /** Returns why it stopped early or that it read nothing, as a message key; empty if all went well. */
    String go() throws InterruptedException {
        Robots robots = Robots.of(start, fetcher);
        queue.remembered(tenant, website).forEach(page -> remembered.put(page.address(), page));
        begin(robots);
        Duration pace = robots.pace(leastWait);
        WebsitePlan plan = website.plan();
        while (!waiting.isEmpty() && done < plan.mostPages()) {
            VisitedPage page = waiting.remove();
            boolean wanted = robots.allow(URI.create(page.address()));
            if (wanted && done > 0) {
                Thread.sleep(pace.toMillis());
            }
            note(wanted ? visit(page) : page.with(WebPage.State.SKIPPED, robots.refusal(), 0));
        }
        if (!anyRead) {
            return "knowledge.website.nothing";
        }
        return waiting.isEmpty() ? "" : "knowledge.website.cut";
    }

    /**
     * The start, or what it lists; what the site itself lists; and what was there before, to see whether it still is.
     */
    private void begin(Robots robots) {
        Deque<String> maps = new ArrayDeque<>(robots.siteMaps());
        if (start.getPath().endsWith(".xml")) {
            maps.addFirst(start.toString());
        } else {
            add(start.toString(), 0, true);
        }
        for (int i = 0; i < MOST_MAPS && !maps.isEmpty(); i++) {
            Optional<URI> map = Addressing.page(maps.remove()).filter(this::ours);
            SiteMap listed = map.map(address -> SiteMap.of(fetcher.page(PageRequest.of(address, MOST_BYTES))))
                    .orElse(new SiteMap(List.of(), List.of()));
            listed.pages().forEach(page -> add(page, 0, false));
            maps.addAll(listed.maps());
        }
        remembered.values().stream()
                .filter(page -> page.source().isPresent())
                .forEach(page -> add(page.address(), page.depth(), false));
    }

    private VisitedPage visit(VisitedPage page) {
        FetchedPage fetched =
                fetcher.page(new PageRequest(URI.create(page.address()), page.etag(), page.lastModified(), MOST_BYTES));
        return taking.take(page, fetched);
    }

    private void note(VisitedPage page) {
        done++;
        anyRead |= page.state() == WebPage.State.USED || page.state() == WebPage.State.UNCHANGED;
        if (page.depth() < website.plan().mostDepth()) {
            page.links().forEach(link -> add(link, page.depth() + 1, false));
        }
        if (!queue.visited(tenant, website, page, done, known.size(), clock.instant())) {
            throw new ClaimLostException();
        }
    }

    private void add(String address, int depth, boolean always) {
        Addressing.page(address)
                .filter(page -> ours(page) && (always || patterns.take(path(page))))
                .map(URI::toString)
                .filter(known::add)
                .ifPresent(page -> waiting.add(remembered
                        .getOrDefault(page, VisitedPage.unseen(page, depth))
                        .at(depth)));
    }

    private boolean ours(URI page) {
        return Addressing.sameSite(start, page);
    }

    private static String path(URI page) {
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
