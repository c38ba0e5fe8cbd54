package org.alongside.routing.web;

import java.util.Set;
import org.alongside.tenant.Role;

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
    INSTRUCTIONS("assistant/instructions", Set.of(Role.ADMIN)),
    MODEL("assistant/model", Set.of(Role.ADMIN)),
    TOOLS("assistant/tools", Set.of(Role.ADMIN));

    private final String path;
    private final Set<Role> roles;

    TiersPlace(String path) {
        this(path, Set.of(Role.SUPERVISOR, Role.ADMIN));
    }

    TiersPlace(String path, Set<Role> roles) {
        this.path = path;
        this.roles = roles;
    }

    /**
     * The tab bar of a page in this place. Its text is {@code routing.tabs.<NAME>}.
     *
     * @param board address of the board of the business
     */
    Tabs tabs(String board) {
        return new Tabs(board.substring(0, board.length() - BOARD.path.length()), this);
    }

    /** Hiding is a courtesy: what {@code @Needs} says of the page decides. */
    boolean opensFor(Role role) {
        return roles.contains(role);
    }

    String url(String base) {
        return base + path;
    }
}
