package org.alongside.inbox.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

/** The connection of one inbox, in memory. */
public final class KeptConnections implements ChannelConnections {

    private final ChannelConnection blank;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private String problem = "";

    public KeptConnections(TenantId tenant, InboxId inbox, ChannelKind kind) {
        blank = ChannelConnection.none(tenant, inbox, kind);
    }

    public String problem() {
        return problem;
    }

    @Override
    public Optional<ChannelConnection> of(TenantId tenant, InboxId inbox) {
        return Optional.of(new ChannelConnection(
                tenant,
                inbox,
                blank.channel(),
                settings,
                Set.copyOf(secrets.keySet()),
                problem,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public List<ChannelConnection> all(TenantId tenant) {
        return List.of(of(tenant, blank.inbox()).orElseThrow());
    }

    @Override
    public List<ChannelConnection> connected(ChannelKind channel) {
        return all(blank.tenant());
    }

    @Override
    public Optional<String> secret(TenantId tenant, InboxId inbox, String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void save(
            TenantId tenant,
            InboxId inbox,
            ChannelKind channel,
            Map<String, String> someSettings,
            Map<String, String> someSecrets,
            String username) {
        settings.putAll(someSettings);
        secrets.putAll(someSecrets);
    }

    @Override
    public void remember(TenantId tenant, InboxId inbox, String name, String value) {
        settings.put(name, value);
    }

    @Override
    public void found(TenantId tenant, InboxId inbox, String found) {
        problem = found;
    }

    @Override
    public void forget(TenantId tenant, InboxId inbox, String username) {
        settings.clear();
        secrets.clear();
    }

    @Override
    public void received(TenantId tenant, InboxId inbox) {}
}
