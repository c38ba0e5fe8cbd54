package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.crawl.WebFetcher;
import org.alongside.knowledge.store.ClaimedWebsite;
import org.alongside.knowledge.store.CrawlQueue;
import org.alongside.shared.TenantId;

/** Visits web sites that are due, page by page. Only the notes about each page touch the database. */
@ApplicationScoped
public class CrawlingWebsites {

    private static final System.Logger LOG = System.getLogger(CrawlingWebsites.class.getName());
    private static final Duration LEAST_WAIT = Duration.ofMillis(500);

    private final CrawlQueue queue;
    private final Sources sources;
    private final WebFetcher fetcher;
    private final Clock clock;
    private final Duration leastWait;

    @Inject
    public CrawlingWebsites(CrawlQueue queue, Sources sources, WebFetcher fetcher, Clock clock) {
        this(queue, sources, fetcher, clock, LEAST_WAIT);
    }

    CrawlingWebsites(CrawlQueue queue, Sources sources, WebFetcher fetcher, Clock clock, Duration leastWait) {
        this.queue = queue;
        this.sources = sources;
        this.fetcher = fetcher;
        this.clock = clock;
        this.leastWait = leastWait;
    }

    /** Claims one site of the tenant that is due, to be visited with {@link #visit}. */
    Optional<ClaimedWebsite> claim(TenantId tenant) {
        return queue.claim(tenant);
    }

    /** Takes as long as the site has pages. */
    void visit(TenantId tenant, ClaimedWebsite website) {
        try {
            String remark = new Visit(tenant, website, queue, sources, fetcher, clock, leastWait).go();
            queue.finish(tenant, website, remark);
        } catch (ClaimLostException lost) {
            LOG.log(Level.INFO, "Web site {0} was taken away while it was visited", website.id());
        } catch (InterruptedException stopping) {
            // The lease ends, and another node or the next start goes on.
            Thread.currentThread().interrupt();
        }
    }
}
