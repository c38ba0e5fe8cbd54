package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Agreement;
import org.alongside.routing.ConductLog;
import org.alongside.routing.DraftComparison;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Shadow;
import org.alongside.routing.domain.WordDiff;
import org.alongside.routing.store.ComparisonStore;
import org.alongside.routing.store.ComparisonStore.Entry;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class ReadingShadow implements Shadow {

    private final ComparisonStore comparisons;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    ReadingShadow(ComparisonStore comparisons, ConductLog conduct, Clock clock) {
        this.comparisons = comparisons;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public List<DraftComparison> list(TenantId tenant, Filter filter, Optional<UUID> after, int limit) {
        return comparisons.page(tenant, filter, after, limit).stream()
                .map(ReadingShadow::compared)
                .toList();
    }

    @Override
    public Map<String, Agreement> agreement(TenantId tenant) {
        Map<String, Agreement> byIntent = new LinkedHashMap<>();
        comparisons
                .agreement(tenant, clock.instant())
                .forEach(agreement -> byIntent.put(agreement.intent(), agreement));
        return byIntent;
    }

    @Override
    public void missed(TenantId tenant, UUID draft, String by) {
        Entry entry = comparisons.byId(tenant, draft).orElseThrow(NotFoundException::new);
        if (entry.would() != Kind.CONTAIN) {
            throw new RefusedException("routing.shadow.fault.would");
        }
        comparisons.judge(
                tenant, draft, DraftVerdict.MISSED_ESCALATION, Optional.empty(), Optional.empty(), clock.instant());
        conduct.append(
                tenant,
                ConductEntries.of(
                        "draft-compared",
                        Map.of(
                                "draft", draft.toString(),
                                "verdict", DraftVerdict.MISSED_ESCALATION.name(),
                                "by", by)));
    }

    private static DraftComparison compared(Entry entry) {
        WordDiff diff = WordDiff.of(entry.draft(), entry.sent());
        boolean answered = !entry.sent().isEmpty();
        return new DraftComparison(
                entry.id(),
                entry.conversation(),
                entry.intent(),
                entry.mode(),
                entry.would(),
                entry.verdict(),
                entry.policyNumber(),
                entry.at(),
                answered ? diff.first() : List.of(new DraftComparison.Piece(entry.draft(), false)),
                answered ? diff.second() : List.of());
    }
}
