package org.alongside.routing.web;

import java.util.Arrays;
import java.util.List;

/**
 * The tab bar of the tiers area, for {@code routing/Tabs :: tabs}.
 *
 * @param base address of the business, ending in a slash
 */
public record Tabs(String base, TiersPlace current) {

    /** One place to go. */
    public record Tab(String key, String url, boolean here) {}

    public List<Tab> all() {
        return Arrays.stream(TiersPlace.values())
                .map(place -> new Tab("routing.tabs." + place.name(), place.url(base), place == current))
                .toList();
    }
}
