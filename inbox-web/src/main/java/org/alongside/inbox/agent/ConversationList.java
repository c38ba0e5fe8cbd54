package org.alongside.inbox.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ConversationSearch.Piece;
import org.alongside.routing.Snooze;
import org.jspecify.annotations.Nullable;

/**
 * A list of the inbox with its tabs.
 *
 * @param refreshUrl gives the list again, as a partial
 * @param moreUrl next page, or none
 * @param search what was looked for, if the list shows what was found; else null
 */
public record ConversationList(
        String box,
        List<Tab> tabs,
        List<Item> items,
        String refreshUrl,
        Optional<String> moreUrl,
        @Nullable Search search) {

    /** @param intents to choose from, by key */
    public record Search(String text, String state, String intent, Map<String, String> intents) {

        public List<Sought.State> states() {
            return List.of(Sought.State.values());
        }

        /** Whether not all conversations are looked at. */
        public boolean narrowed() {
            return !state.equals(Sought.State.ALL.name()) || !intent.isEmpty();
        }
    }

    /** One of the inbox's lists. */
    public record Tab(String box, String url, int count, boolean current) {}

    /**
     * A conversation in the list.
     *
     * @param channel kind of the inbox
     * @param waiting how long the contact has been waiting for a person, or null when not waiting
     * @param promised when a person was promised, or null
     * @param late whether the promise has passed
     * @param excerpt where the words stand that were looked for; empty in other lists
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
            boolean selected,
            List<Piece> excerpt) {}
}
