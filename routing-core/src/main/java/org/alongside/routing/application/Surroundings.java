package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.routing.domain.PolicySurroundings;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenants;

/** Finds what the intents of a business may name; asked before a transaction begins. */
@ApplicationScoped
class Surroundings {

    private final Tenants tenants;
    private final ApprovedReplies replies;

    @Inject
    Surroundings(Tenants tenants, ApprovedReplies replies) {
        this.tenants = tenants;
        this.replies = replies;
    }

    /** No tool can be registered yet. */
    PolicySurroundings of(TenantId tenant) {
        Set<String> known =
                replies.all(tenant).stream().map(ApprovedReply::intent).collect(Collectors.toSet());
        return new PolicySurroundings(tenants.byId(tenant).languages(), known, Set.of());
    }
}
