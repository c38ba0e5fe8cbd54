package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private final GapShelf shelf;
    private final Embeddings embeddings;
    private final Ids ids;
    private final Clock clock;

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
        for (Question question : arrived) {
            Question meant = understood(question);
            UUID gap = GapGrouping.nearest(meant, gaps).orElseGet(() -> opened(meant, gaps));
            shelf.join(tenant, question, gap, clock.instant());
        }
        shelf.forget(tenant, clock.instant().minus(KEPT));
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
                        question.id(),
                        question.intent(),
                        question.language(),
                        question.text(),
                        embeddings.embed(question.text()))
                : question;
    }
}
