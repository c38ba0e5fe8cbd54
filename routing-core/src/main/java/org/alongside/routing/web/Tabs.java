package org.alongside.routing.web;

import java.util.Arrays;
import java.util.List;
import org.alongside.tenant.Role;

/**
 * The tab bar of the tiers area, for {@code routing/Tabs :: tabs}.
 *
 * @param base address of the business, ending in a slash
 */
public record Tabs(String base, TiersPlace current) {

    /** One place to go. */
    public record Tab(String key, String url, boolean here) {}

    /** The places that somebody in that role may open. */
    public List<Tab> seenBy(Role role) {
        return Arrays.stream(TiersPlace.values())
                .filter(place -> place.opensFor(role))
                .map(place -> new Tab("routing.tabs." + place.name(), place.url(base), place == current))
                .toList();
    }
}
