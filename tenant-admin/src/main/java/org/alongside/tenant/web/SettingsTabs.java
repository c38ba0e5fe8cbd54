package org.alongside.tenant.web;

import java.util.List;
import org.alongside.tenant.Tenant;

/** The pages of a business's settings. */
public record SettingsTabs(List<Tab> tabs) {

    /** @param label key of its text */
    public record Tab(String label, String url, boolean current) {}

    static SettingsTabs of(Tenant tenant, String current) {
        return new SettingsTabs(List.of("people", "inboxes", "hours").stream()
                .map(name -> new Tab("tenant." + name + ".tab", url(tenant, name), name.equals(current)))
                .toList());
    }

    static String url(Tenant tenant, String name) {
        return "/" + tenant.slug() + "/settings/" + name;
    }
}
