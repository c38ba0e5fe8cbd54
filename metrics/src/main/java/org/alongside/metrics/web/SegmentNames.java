package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

/** What people call the intents and inboxes that segments are made of. */
@ApplicationScoped
public class SegmentNames {

    private final Policies policies;
    private final Inboxes inboxes;

    @Inject
    public SegmentNames(Policies policies, Inboxes inboxes) {
        this.policies = policies;
        this.inboxes = inboxes;
    }

    /** By intent's key and inbox's id. */
    public Map<String, String> all(TenantId tenant, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        RulePage.Choices choices = choices(tenant, language);
        names.putAll(choices.intents());
        names.putAll(choices.inboxes());
        return names;
    }

    RulePage.Choices choices(TenantId tenant, String language) {
        List<Intent> intents =
                policies.inForce(tenant).map(PolicyVersion::intents).orElse(List.of());
        Map<String, String> caseTypes = new TreeMap<>();
        Map<String, String> byKey = new LinkedHashMap<>();
        intents.forEach(intent -> {
            caseTypes.put(intent.caseType(), intent.caseType());
            byKey.put(intent.key(), intent.nameIn(language));
        });
        Map<String, String> byId = new LinkedHashMap<>();
        for (Inbox inbox : inboxes.all(tenant)) {
            byId.put(inbox.id().toString(), inbox.name());
        }
        return new RulePage.Choices(caseTypes, byKey, byId);
    }
}
