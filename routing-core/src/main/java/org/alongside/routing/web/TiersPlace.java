package org.alongside.routing.web;

/** The tabs above everything about intents and tiers, in their order: each a place below the business's address. */
public enum TiersPlace {
    BOARD("intents"),
    AUTONOMY("autonomy"),
    SHADOW("shadow"),
    DECISIONS("decisions"),
    PLAYGROUND("intents/try"),
    TESTS("intents/tests"),
    REPLAYS("intents/replays"),
    SIGNALS("intents/signals"),
    THRESHOLDS("intents/thresholds"),
    PUBLISH("intents/publish"),
    INSTRUCTIONS("assistant/instructions"),
    MODEL("assistant/model");

    private final String path;

    TiersPlace(String path) {
        this.path = path;
    }

    /**
     * The tab bar of a page in this place. Its text is {@code routing.tabs.<NAME>}.
     *
     * @param board address of the board of the business
     */
    Tabs tabs(String board) {
        return new Tabs(board.substring(0, board.length() - BOARD.path.length()), this);
    }

    String url(String base) {
        return base + path;
    }
}
