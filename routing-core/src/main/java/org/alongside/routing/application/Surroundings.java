package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.routing.Tool;
import org.alongside.routing.Tools;
import org.alongside.routing.domain.PolicySurroundings;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Tenants;

/** Finds what the intents of a business may name; asked before a transaction begins. */
@ApplicationScoped
class Surroundings {

    private final Tenants tenants;
    private final ApprovedReplies replies;
    private final Tools tools;

    @Inject
    Surroundings(Tenants tenants, ApprovedReplies replies, Tools tools) {
        this.tenants = tenants;
        this.replies = replies;
        this.tools = tools;
    }

    PolicySurroundings of(TenantId tenant) {
        Set<String> known =
                replies.all(tenant).stream().map(ApprovedReply::intent).collect(Collectors.toSet());
        Set<String> names = tools.all(tenant).stream().map(Tool::name).collect(Collectors.toSet());
        return new PolicySurroundings(tenants.byId(tenant).languages(), known, names);
    }
}
