package org.alongside.inbox.contact;

import java.time.Instant;
import java.util.List;
import org.alongside.inbox.agent.ConversationList;
import org.alongside.routing.ContactEvents.Told;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A contact with all that is known of them.
 *
 * @param data address of what is held of them, or null for whoever may not hand it out
 * @param erased whether they were erased
 * @param unasked whether they want to be asked nothing
 * @param url of this page; its actions are below it
 * @param told what the business's systems told of them, newest first
 * @param sought what was typed to find somebody who is the same person, or empty
 * @param found others who may be
 * @param errorKey message key of what was refused, or null
 */
public record ContactPage(
        String url,
        String inbox,
        String name,
        String label,
        @Nullable String data,
        boolean erased,
        List<Key> keys,
        boolean highValue,
        boolean churnRisk,
        boolean unasked,
        List<Told> told,
        List<ConversationList.Item> conversations,
        List<Merge> merges,
        String sought,
        List<Other> found,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {

    /** @param kind of key, as in the texts {@code thread.key.<kind>} */
    public record Key(String kind, String value) {}

    public record Merge(String id, List<Key> keys, int conversations, Instant at, String by) {}

    /** Somebody who may be the same person. */
    public record Other(String id, String label, List<Key> keys, int conversations) {}
}
