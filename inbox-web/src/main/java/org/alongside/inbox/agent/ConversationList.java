package org.alongside.inbox.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Snooze;
import org.jspecify.annotations.Nullable;

/**
 * A list of the inbox with its tabs.
 *
 * @param refreshUrl gives the list again, as a partial
 * @param moreUrl next page, or none
 */
public record ConversationList(
        String box, List<Tab> tabs, List<Item> items, String refreshUrl, Optional<String> moreUrl) {

    /** One of the inbox's lists. */
    public record Tab(String box, String url, int count, boolean current) {}

    /**
     * A conversation in the list.
     *
     * @param channel kind of the inbox
     * @param waiting how long the contact has been waiting for a person, or null when not waiting
     * @param promised when a person was promised, or null
     * @param late whether the promise has passed
     */
    public record Item(
            String id,
            String url,
            String contact,
            String inbox,
            String channel,
            String language,
            String preview,
            String intent,
            @Nullable String tier,
            String rule,
            String owner,
            String assignee,
            boolean open,
            Instant at,
            @Nullable Duration waiting,
            @Nullable Instant promised,
            boolean late,
            Snooze snooze,
            boolean selected) {}
}
