package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.knowledge.KnownIntents;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Tool;
import org.alongside.routing.Tools;
import org.alongside.shared.TenantId;

/** Tells those who write replies which intents there are, and which fields a reply to one may have. */
@ApplicationScoped
class NamingIntents implements KnownIntents {

    private final Policies policies;
    private final Tools tools;

    @Inject
    NamingIntents(Policies policies, Tools tools) {
        this.policies = policies;
        this.tools = tools;
    }

    @Override
    public List<KnownIntent> of(TenantId tenant) {
        List<Tool> lookups = tools.all(tenant);
        return policies.inForce(tenant).map(PolicyVersion::intents).orElseGet(() -> policies.draft(tenant)).stream()
                .map(intent -> known(intent, lookups))
                .toList();
    }

    @Override
    public List<String> commonFields() {
        return ChoosingReplies.COMMON_FIELDS;
    }

    /** With what the contact is asked for, and what its tools bring. */
    private static KnownIntent known(Intent intent, List<Tool> lookups) {
        Stream<String> brought = lookups.stream()
                .filter(tool -> intent.allowedTools().contains(tool.name()))
                .flatMap(tool -> tool.fields().keySet().stream());
        return new KnownIntent(
                intent.key(),
                intent.name(),
                intent.tier().name(),
                Stream.concat(intent.requiredFields().stream().map(RequiredField::name), brought)
                        .distinct()
                        .toList());
    }
}
