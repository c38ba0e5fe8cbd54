package org.alongside.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/**
 * How an inbox reaches its carrier, and how it goes.
 *
 * @param settings by name, nothing secret
 * @param secrets names of those that are kept
 * @param problem key of a text that says what is wrong and what to do; empty while all is well
 * @param checkedAt when that was found out, by a test or in use
 * @param receivedAt when the carrier last delivered something
 * @param sentAt when it last took something
 */
public record ChannelConnection(
        TenantId tenant,
        InboxId inbox,
        ChannelKind channel,
        Map<String, String> settings,
        Set<String> secrets,
        String problem,
        Optional<Instant> checkedAt,
        Optional<Instant> receivedAt,
        Optional<Instant> sentAt) {

    public ChannelConnection {
        settings = Map.copyOf(settings);
        secrets = Set.copyOf(secrets);
    }

    /** Of an inbox that needs none, or has none yet. */
    public static ChannelConnection none(TenantId tenant, InboxId inbox, ChannelKind channel) {
        return new ChannelConnection(
                tenant, inbox, channel, Map.of(), Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The setting, or empty. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
