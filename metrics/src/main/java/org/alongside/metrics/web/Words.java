package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.alongside.metrics.Dimension;
import org.alongside.routing.Policies;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inboxes;

/** What the values of dimensions are called on a page of the business at hand. */
@ApplicationScoped
class Words {

    private final Inboxes inboxes;
    private final Policies policies;
    private final Here here;

    @Inject
    Words(Inboxes inboxes, Policies policies, Here here) {
        this.inboxes = inboxes;
        this.policies = policies;
        this.here = here;
    }

    /** Read once a page. */
    Labels labels() {
        Map<String, String> names = new HashMap<>();
        inboxes.all(here.tenantId()).forEach(inbox -> names.put(inbox.id().toString(), inbox.name()));
        policies.inForce(here.tenantId())
                .ifPresent(policy -> policy.intents()
                        .forEach(intent -> names.put(
                                Dimension.INTENT + intent.key(),
                                intent.nameIn(here.locale().getLanguage()))));
        return new Labels(names);
    }
}
