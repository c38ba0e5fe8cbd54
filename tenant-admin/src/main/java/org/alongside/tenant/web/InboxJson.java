package org.alongside.tenant.web;

import java.util.List;
import java.util.Map;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.NewInbox;
import org.jspecify.annotations.Nullable;

/** An inbox as programs send and read it. */
public record InboxJson(
        @Nullable String id,
        @Nullable String publicKey,
        @Nullable String name,
        @Nullable ChannelKind channel,
        @Nullable List<String> languages,
        @Nullable List<String> allowedSites,
        @Nullable String accent,
        @Nullable String assistantName,
        @Nullable Map<String, String> welcome) {

    static InboxJson of(Inbox inbox) {
        return new InboxJson(
                inbox.id().toString(),
                inbox.publicKey(),
                inbox.name(),
                inbox.channel(),
                inbox.languages(),
                inbox.allowedSites(),
                inbox.accent(),
                inbox.assistantName(),
                inbox.welcome());
    }

    NewInbox wanted() {
        return new NewInbox(name, channel, languages, allowedSites, accent, assistantName, welcome);
    }
}
