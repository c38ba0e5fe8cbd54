package org.alongside.knowledge.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.domain.GapGrouping;
import org.alongside.knowledge.domain.GapGrouping.Question;
import org.alongside.knowledge.store.GapShelf;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/** Puts questions that were not answered well into the gap of their kind. In the background, in no transaction. */
@ApplicationScoped
class GroupingGaps {

    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_GAPS = 300;
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final int MOST_VECTORS = 2_000;

    private final GapShelf shelf;
    private final Embeddings embeddings;
    private final Ids ids;
    private final Clock clock;
    private final Cache<String, float[]> vectors =
            Caffeine.newBuilder().maximumSize(MOST_VECTORS).build();
    private final Map<TenantId, Instant> forgotten = new ConcurrentHashMap<>();

    @Inject
    GroupingGaps(GapShelf shelf, Embeddings embeddings, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.embeddings = embeddings;
        this.ids = ids;
        this.clock = clock;
    }

    void group(TenantId tenant) {
        List<Question> arrived = shelf.arrived(tenant, MOST_AT_ONCE);
        if (arrived.isEmpty()) {
            return;
        }
        List<Question> gaps = new ArrayList<>(
                shelf.joinable(tenant, MOST_GAPS).stream().map(this::understood).toList());
        Map<Question, UUID> joined = new LinkedHashMap<>();
        for (Question question : arrived) {
            Question meant = understood(question);
            joined.put(question, GapGrouping.nearest(meant, gaps).orElseGet(() -> opened(meant, gaps)));
        }
        shelf.join(tenant, joined, clock.instant());
        forgetSometimes(tenant);
    }

    private void forgetSometimes(TenantId tenant) {
        Instant now = clock.instant();
        Instant last = forgotten.getOrDefault(tenant, Instant.MIN);
        if (last.isBefore(now.minus(FORGETS_EVERY))) {
            shelf.forget(tenant, now.minus(KEPT));
            forgotten.put(tenant, now);
        }
    }

    private UUID opened(Question question, List<Question> gaps) {
        UUID id = ids.next();
        gaps.add(new Question(id, question.intent(), question.language(), question.text(), question.vector()));
        return id;
    }

    /** Vectors help in English only; elsewhere words do better alone. */
    private Question understood(Question question) {
        return question.language().equals("en")
                ? new Question(
                        question.id(), question.intent(), question.language(), question.text(), vector(question.text()))
                : question;
    }

    /** Of the same gaps every time that somebody asks, and of what many ask in the same words. */
    private float[] vector(String text) {
        float[] known = vectors.getIfPresent(text);
        if (known == null) {
            known = embeddings.embed(text);
            if (known.length > 0) {
                vectors.put(text, known);
            }
        }
        return known;
    }
}
