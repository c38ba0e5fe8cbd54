package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyVersion;
import org.alongside.tenant.Here;

/** Gives differences the names that the reader knows. */
@ApplicationScoped
class ChangeLines {

    private final Policies policies;
    private final Here here;

    @Inject
    ChangeLines(Policies policies, Here here) {
        this.policies = policies;
        this.here = here;
    }

    List<ChangeLine> of(List<PolicyChange> changes, List<Intent> more) {
        Map<String, String> names = new HashMap<>();
        name(
                names,
                policies.inForce(here.tenantId()).map(PolicyVersion::intents).orElse(List.of()));
        name(names, policies.draft(here.tenantId()));
        name(names, more);
        return changes.stream()
                .map(change -> new ChangeLine(change, names.getOrDefault(change.intent(), change.intent())))
                .toList();
    }

    private void name(Map<String, String> names, List<Intent> intents) {
        intents.forEach(
                intent -> names.put(intent.key(), intent.nameIn(here.locale().getLanguage())));
    }
}
