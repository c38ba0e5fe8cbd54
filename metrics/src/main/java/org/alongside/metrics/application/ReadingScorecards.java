package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.metrics.Measures;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.store.Rollups;
import org.alongside.routing.ConversationId;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class ReadingScorecards implements Scorecards {

    private static final int MOST = 200;

    private final Rollups rollups;

    @PersistenceContext(unitName = "metrics")
    private EntityManager entities;

    @Inject
    ReadingScorecards(Rollups rollups) {
        this.rollups = rollups;
    }

    @Override
    public Map<Segment, Measures> bySegment(TenantId tenant, LocalDate from, LocalDate to) {
        return rollups.bySegment(from, to);
    }

    @Override
    public Map<String, Measures> byTier(TenantId tenant, LocalDate from, LocalDate to) {
        return rollups.byTier(from, to);
    }

    @Override
    public List<ConversationId> conversations(TenantId tenant, Segment segment, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select f.conversation from FactRecord f where f.caseType = :caseType and f.handler = :handler"
                                + " and f.day between :from and :to order by f.openedAt desc",
                        UUID.class)
                .setParameter("caseType", segment.caseType())
                .setParameter("handler", segment.handler())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ConversationId::new)
                .toList();
    }
}
