package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.KnowledgeReview;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.domain.Contradictions;
import org.alongside.knowledge.store.ReviewShelf;
import org.alongside.shared.TenantId;

/** Compares what a tenant knows with itself after every change, and keeps what people decide about it. */
@ApplicationScoped
public class ReviewingKnowledge implements KnowledgeReview {

    private static final int MOST_PASSAGES = 20_000;
    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration SOON = Duration.ofDays(30);

    private final ReviewShelf shelf;
    private final Sources sources;
    private final Bell bell;
    private final Clock clock;

    @Inject
    public ReviewingKnowledge(ReviewShelf shelf, Sources sources, Bell bell, Clock clock) {
        this.shelf = shelf;
        this.sources = sources;
        this.bell = bell;
        this.clock = clock;
    }

    /** Finds contradictions anew. Takes seconds for much knowledge; never call it inside a transaction. */
    void compare(TenantId tenant) {
        long version = shelf.version(tenant);
        List<Contradiction> found = Contradictions.among(shelf.withFigures(tenant, MOST_PASSAGES));
        shelf.found(tenant, version, found);
    }

    @Override
    public List<Ending> endings(TenantId tenant, Instant now) {
        return shelf.ending(tenant, now.minus(LATELY), now.plus(SOON)).stream()
                .map(source -> new Ending(source, !source.scope().until().isAfter(now)))
                .toList();
    }

    @Override
    public List<Contradiction> contradictions(TenantId tenant) {
        return shelf.contradictions(tenant);
    }

    @Override
    public void keep(TenantId tenant, SourceId ending, String decidedBy) {
        Source source = sources.byId(tenant, ending);
        String subject = ending + " " + source.scope().until().getEpochSecond();
        shelf.decide(tenant, subject, "KEEP", clock.instant(), decidedBy);
    }

    @Override
    public void keep(TenantId tenant, PassageId first, PassageId second, String decidedBy) {
        shelf.decide(tenant, first + " " + second, "KEEP", clock.instant(), decidedBy);
    }

    @Override
    public void retire(TenantId tenant, PassageId passage, String decidedBy) {
        shelf.retire(tenant, passage, clock.instant());
        shelf.decide(tenant, passage.toString(), "RETIRE", clock.instant(), decidedBy);
        bell.ring(tenant);
    }
}
