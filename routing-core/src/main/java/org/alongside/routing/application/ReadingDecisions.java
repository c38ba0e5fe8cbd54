package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.DecisionLog;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.guard.Guards;
import org.alongside.routing.store.DecisionStore;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class ReadingDecisions implements DecisionLog {

    /** What else may name a decision: nothing was found, or nobody was in time. */
    private static final List<String> LATER = List.of("no-answer", "no-timely-reply");

    private final DecisionStore decisions;

    @Inject
    ReadingDecisions(DecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<LoggedDecision> page(TenantId tenant, Filter filter, Optional<Key> after, int limit) {
        return decisions.page(tenant, filter, after, limit);
    }

    @Override
    public LoggedDecision byKey(TenantId tenant, Key key) {
        return decisions.byKey(tenant, key).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<String> rules(TenantId tenant) {
        return Stream.of(RoutingPolicy.ruleNames(), Guards.names(), LATER)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
