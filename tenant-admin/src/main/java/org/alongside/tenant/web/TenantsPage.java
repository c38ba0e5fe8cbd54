package org.alongside.tenant.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;
import org.alongside.tenant.Tenant;

/**
 * The operator's list of businesses. Nothing of their conversations.
 *
 * @param typed what was typed into the form that did not pass
 * @param errors key of a text by field
 */
public record TenantsPage(String url, List<Tenant> tenants, TenantForm typed, Map<String, String> errors)
        implements View {

    public List<String> verticals() {
        return List.of("fintech", "e-commerce", "health", "generic");
    }
}
