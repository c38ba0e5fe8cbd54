package org.alongside.tenant;

import java.util.List;

/** The pages of a business's settings. */
public record SettingsTabs(List<Tab> tabs) {

    /** @param label key of its text */
    public record Tab(String label, String url, boolean current) {}

    /** @param current name of the page, as in its address */
    public static SettingsTabs of(Tenant tenant, String current) {
        return new SettingsTabs(List.of(
                        "people",
                        "channels",
                        "simulator",
                        "hours",
                        "surveys",
                        "keys",
                        "webhooks",
                        "incoming",
                        "undelivered")
                .stream()
                .map(name -> new Tab("tenant." + name + ".tab", url(tenant, name), name.equals(current)))
                .toList());
    }

    public static String url(Tenant tenant, String name) {
        return "/" + tenant.slug() + "/settings/" + name;
    }
}
