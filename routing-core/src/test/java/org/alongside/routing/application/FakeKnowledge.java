package org.alongside.routing.application;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.SourceId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** Knows one thing, and counts how often it is asked. */
final class FakeKnowledge implements KnowledgeBase {

    static final Passage CARDS = new Passage(
            new PassageId(new UUID(3, 1)),
            new SourceId(new UUID(3, 2)),
            "Cards",
            List.of("Cards"),
            "Open Settings and choose another card.",
            "page 1",
            "en",
            Audience.CUSTOMERS,
            1,
            1);

    final AtomicInteger searches = new AtomicInteger();
    volatile String asked = "";
    volatile String market = "?";

    @Override
    public List<Passage> search(TenantId tenant, Question question) {
        searches.incrementAndGet();
        asked = question.text();
        market = question.market().orElse("?");
        return question.text().matches("(?s).*(card|parcel).*") ? List.of(CARDS) : List.of();
    }

    @Override
    public List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages) {
        return passages;
    }

    @Override
    public Passage passage(TenantId tenant, PassageId passage) {
        throw new NotFoundException();
    }

    @Override
    public Cited cited(TenantId tenant, PassageId passage) {
        throw new NotFoundException();
    }
}
