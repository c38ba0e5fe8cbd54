package org.alongside.tenant;

import java.util.List;
import java.util.Map;

/** An inbox to be connected; see {@link Inbox}. */
public record NewInbox(
        String name,
        ChannelKind channel,
        List<String> languages,
        List<String> allowedSites,
        String accent,
        String assistantName,
        Map<String, String> welcome) {

    /** The same for a channel of that kind. */
    public NewInbox of(ChannelKind kind) {
        return new NewInbox(name, kind, languages, allowedSites, accent, assistantName, welcome);
    }
}
