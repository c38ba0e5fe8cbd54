package org.alongside.metrics.web;

import java.util.Arrays;
import java.util.List;

/**
 * The tab bar of the quality area, for {@code metrics/Tabs :: tabs}.
 *
 * @param base address of the business, ending in a slash
 */
public record Tabs(String base, QualityPlace current) {

    /** One place to go. */
    public record Tab(String key, String url, boolean here) {}

    public List<Tab> all() {
        return Arrays.stream(QualityPlace.values())
                .map(place -> new Tab("measures.tabs." + place.name(), place.url(base), place == current))
                .toList();
    }
}
