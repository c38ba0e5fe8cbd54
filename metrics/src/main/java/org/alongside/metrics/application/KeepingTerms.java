package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.metrics.AgreedTerms;
import org.alongside.metrics.Terms;
import org.alongside.metrics.store.TermRows;
import org.alongside.routing.ConductLog;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class KeepingTerms implements AgreedTerms {

    private final TermRows rows;
    private final ConductLog conduct;

    @Inject
    KeepingTerms(TermRows rows, ConductLog conduct) {
        this.rows = rows;
        this.conduct = conduct;
    }

    @Override
    public Terms of(TenantId tenant) {
        return rows.read();
    }

    @Override
    public void save(TenantId tenant, Terms terms, String by) {
        rows.replace(terms);
        Map<String, String> facts = new LinkedHashMap<>();
        terms.ranges().forEach((measure, range) -> facts.put(measure.name(), range.low() + ".." + range.high()));
        terms.costs().ifPresent(costs -> {
            facts.put("currency", costs.currency().getCurrencyCode());
            facts.put("agentHour", costs.agentHour().toPlainString());
            facts.put("thousandTokens", costs.thousandTokens().toPlainString());
        });
        facts.put("by", by);
        conduct.append(tenant, List.of(Braking.entry("quality-terms-saved", facts)));
    }
}
