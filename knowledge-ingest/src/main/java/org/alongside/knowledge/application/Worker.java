package org.alongside.knowledge.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.knowledge.store.ClaimedWebsite;
import org.alongside.knowledge.store.DueTenants;
import org.alongside.shared.Rhythm;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;

/**
 * The background work of this module on a node: follows changes into the search index and reads waiting documents, one
 * at a time so that ingestion never takes the machine from customers. Woken by the bell, else every second.
 */
@ApplicationScoped
class Worker implements Bell {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private static final int MOST_VISITS = 3;

    private final DueTenants due;
    private final ReadingSources reading;
    private final FollowingIndex following;
    private final CrawlingWebsites crawling;
    private final ReviewingKnowledge reviewing;
    private final GroupingGaps grouping;
    private final AtomicInteger visits = new AtomicInteger();
    private final Set<TenantId> rung = ConcurrentHashMap.newKeySet();
    private volatile Rhythm follows = Rhythm.RESTING;
    private volatile Rhythm reads = Rhythm.RESTING;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    Worker(
            DueTenants due,
            ReadingSources reading,
            FollowingIndex following,
            CrawlingWebsites crawling,
            ReviewingKnowledge reviewing,
            GroupingGaps grouping) {
        this.due = due;
        this.reading = reading;
        this.following = following;
        this.crawling = crawling;
        this.reviewing = reviewing;
        this.grouping = grouping;
    }

    /**
     * Rhythms of their own: a document that is taken away disappears at once, and a gap is seen, however long another
     * document takes to read.
     */
    void start(@Observes Started started, Rhythms rhythms) {
        Duration second = Duration.ofSeconds(1);
        follows = rhythms.ofAll("indexes", Duration.ofSeconds(2), second, this::follow);
        reads = rhythms.ofWorkers("sources to read", Duration.ofSeconds(3), second, this::read);
        rhythms.ofWorkers("web sites", Duration.ofSeconds(4), Duration.ofSeconds(2), this::crawl);
        rhythms.ofWorkers("gaps", Duration.ofSeconds(5), Duration.ofSeconds(2), this::group);
    }

    @Override
    public void ring(TenantId tenant) {
        rung.add(tenant);
        follows.soon();
        reads.soon();
    }

    private void follow() {
        for (TenantId tenant : rung) {
            rung.remove(tenant);
            following.follow(tenant);
        }
        following.follow(due.changedLately());
    }

    private void read() {
        readAll();
        due.withPassagesToCompare().forEach(reviewing::compare);
        reading.rest();
    }

    private void group() {
        due.withGapsToGroup().forEach(grouping::group);
    }

    /** One document of each tenant in turn, so that a large upload of one does not hold up the others. */
    private void readAll() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = false;
            for (TenantId tenant : due.withSourcesToRead()) {
                more |= reading.readNext(tenant);
                following.follow(tenant);
            }
        }
    }

    /** A visit waits most of its time; some of them go on beside each other, each in a thread of its own. */
    private void crawl() {
        for (TenantId tenant : due.withWebsitesToVisit()) {
            if (visits.get() < MOST_VISITS) {
                crawling.claim(tenant).ifPresent(website -> {
                    visits.incrementAndGet();
                    executor.execute(() -> visit(tenant, website));
                });
            }
        }
    }

    private void visit(TenantId tenant, ClaimedWebsite website) {
        try {
            crawling.visit(tenant, website);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The visit of web site " + website.id() + " failed; it is tried again", failure);
        } finally {
            visits.decrementAndGet();
        }
    }
}
