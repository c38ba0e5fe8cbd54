package org.alongside.metrics.web;

/** The tabs above everything about quality, in their order: each a place below the business's address. */
public enum QualityPlace {
    OVERVIEW("metrics"),
    SEGMENTS("metrics/segments"),
    SEAM("metrics/seam"),
    SURVEYS("metrics/surveys"),
    BOUNDARY("metrics/boundary"),
    STOP_LOSS("stop-loss"),
    EPISODES("stop-loss/episodes"),
    SAMPLE("sample");

    private final String path;

    QualityPlace(String path) {
        this.path = path;
    }

    /**
     * The tab bar of a page in this place. Its text is {@code measures.tabs.<NAME>}.
     *
     * @param overview address of the overview of the business
     */
    Tabs tabs(String overview) {
        return new Tabs(overview.substring(0, overview.length() - OVERVIEW.path.length()), this);
    }

    String url(String base) {
        return base + path;
    }
}
