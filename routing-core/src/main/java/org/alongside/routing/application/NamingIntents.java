package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.knowledge.KnownIntents;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RequiredField;
import org.alongside.shared.TenantId;

/** Tells those who write replies which intents there are, and which fields a reply to one may have. */
@ApplicationScoped
class NamingIntents implements KnownIntents {

    private final Policies policies;

    @Inject
    NamingIntents(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<KnownIntent> of(TenantId tenant) {
        return policies.inForce(tenant).map(PolicyVersion::intents).orElseGet(() -> policies.draft(tenant)).stream()
                .map(NamingIntents::known)
                .toList();
    }

    @Override
    public List<String> commonFields() {
        return ChoosingReplies.COMMON_FIELDS;
    }

    private static KnownIntent known(Intent intent) {
        return new KnownIntent(
                intent.key(),
                intent.name(),
                intent.tier().name(),
                intent.requiredFields().stream().map(RequiredField::name).toList());
    }
}
