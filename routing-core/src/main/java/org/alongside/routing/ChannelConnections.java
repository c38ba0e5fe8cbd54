package org.alongside.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/** What inboxes need to reach their carriers. Absent and foreign ones are both empty. */
public interface ChannelConnections {

    Optional<ChannelConnection> of(TenantId tenant, InboxId inbox);

    /** Those of one tenant, in no order. */
    List<ChannelConnection> all(TenantId tenant);

    /** Across tenants: whom to ask for news. Settings and health are as of some seconds ago. */
    List<ChannelConnection> connected(ChannelKind channel);

    /** A kept secret in clear; for senders and doors only, never for pages. */
    Optional<String> secret(TenantId tenant, InboxId inbox, String name);

    /**
     * Replaces the settings, and those secrets that are given; others stay. An empty secret is forgotten.
     *
     * @param username who did it, for the conduct record
     */
    void save(
            TenantId tenant,
            InboxId inbox,
            ChannelKind channel,
            Map<String, String> settings,
            Map<String, String> secrets,
            String username);

    /** Keeps what a channel remembers for itself between two visits, such as a position; no conduct record. */
    void remember(TenantId tenant, InboxId inbox, String name, String value);

    /** What was found when the carrier was reached, or not. @param problem key of a text, or empty for "all is well" */
    void found(TenantId tenant, InboxId inbox, String problem);

    /** Forgets settings, secrets and health. @param username who did it, for the conduct record */
    void forget(TenantId tenant, InboxId inbox, String username);

    /** The carrier delivered something. */
    void received(TenantId tenant, InboxId inbox);
}
