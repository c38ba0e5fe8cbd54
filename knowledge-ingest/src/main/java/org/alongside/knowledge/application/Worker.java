package org.alongside.knowledge.application;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.knowledge.store.ClaimedWebsite;
import org.alongside.knowledge.store.DueTenants;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final boolean reads;
    private final AtomicBoolean followingNow = new AtomicBoolean();
    private final AtomicBoolean readingNow = new AtomicBoolean();
    private final AtomicBoolean groupingNow = new AtomicBoolean();
    private final Set<TenantId> rung = ConcurrentHashMap.newKeySet();
    private List<? extends ScheduledFuture<?>> jobs = List.of();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    Worker(
            DueTenants due,
            ReadingSources reading,
            FollowingIndex following,
            CrawlingWebsites crawling,
            ReviewingKnowledge reviewing,
            GroupingGaps grouping,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.due = due;
        this.reading = reading;
        this.following = following;
        this.crawling = crawling;
        this.reviewing = reviewing;
        this.grouping = grouping;
        this.reads = !role.equals("web");
    }

    void start(@Observes Started started) {
        jobs = List.of(
                executor.scheduleWithFixedDelay(this::follow, 2, 1, TimeUnit.SECONDS),
                executor.scheduleWithFixedDelay(this::read, 3, 1, TimeUnit.SECONDS),
                executor.scheduleWithFixedDelay(this::crawl, 4, 2, TimeUnit.SECONDS),
                executor.scheduleWithFixedDelay(this::group, 5, 2, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        jobs.forEach(job -> job.cancel(true));
    }

    @Override
    public void ring(TenantId tenant) {
        rung.add(tenant);
        executor.execute(this::follow);
        executor.execute(this::read);
    }

    /** Its own job: a document that is taken away disappears at once, however long another one takes to read. */
    void follow() {
        alone(followingNow, () -> {
            for (TenantId tenant : rung) {
                rung.remove(tenant);
                following.follow(tenant);
            }
            following.follow(due.changedLately());
        });
    }

    void read() {
        if (reads) {
            alone(readingNow, () -> {
                readAll();
                due.withPassagesToCompare().forEach(reviewing::compare);
                reading.rest();
            });
        }
    }

    /** Its own job, because nobody wants to wait for a large document to see a gap. */
    void group() {
        if (reads) {
            alone(groupingNow, () -> due.withGapsToGroup().forEach(grouping::group));
        }
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
    void crawl() {
        if (!reads) {
            return;
        }
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

    /** A second round at the same time does nothing; whoever rang meanwhile is served by the next. */
    private static void alone(AtomicBoolean running, Runnable round) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A round of reading or following sources failed; the next one tries again", failure);
        } finally {
            running.set(false);
        }
    }
}
