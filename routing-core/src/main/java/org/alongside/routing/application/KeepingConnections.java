package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.routing.ConductLog;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.ConnectionRows;
import org.alongside.routing.store.MailboxRows;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;

@ApplicationScoped
class KeepingConnections implements ChannelConnections {

    private final Transactions transactions;
    private final ConnectionRows rows;
    private final MailboxRows mailboxes;
    private final KeptSecrets secrets;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingConnections(
            Transactions transactions,
            ConnectionRows rows,
            MailboxRows mailboxes,
            KeptSecrets secrets,
            ConductLog conduct,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.rows = rows;
        this.secrets = secrets;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public Optional<ChannelConnection> of(TenantId tenant, InboxId inbox) {
        return transactions.in(tenant, () -> rows.of(tenant, inbox));
    }

    @Override
    public List<ChannelConnection> all(TenantId tenant) {
        return transactions.in(tenant, () -> rows.all(tenant));
    }

    @Override
    public List<ChannelConnection> connected(ChannelKind channel) {
        return transactions.acrossQueues(() -> rows.connected(channel));
    }

    @Override
    public Optional<String> secret(TenantId tenant, InboxId inbox, String name) {
        return Optional.ofNullable(transactions
                        .in(tenant, () -> rows.secrets(tenant, inbox))
                        .get(name))
                .map(wrapped -> secrets.unwrap(
                        tenant, place(inbox, name), Base64.getDecoder().decode(wrapped)));
    }

    @Override
    public void save(
            TenantId tenant,
            InboxId inbox,
            ChannelKind channel,
            Map<String, String> settings,
            Map<String, String> given,
            String username) {
        transactions.run(tenant, () -> {
            Map<String, String> kept = new HashMap<>(rows.secrets(tenant, inbox));
            given.forEach((name, secret) -> {
                if (secret.isEmpty()) {
                    kept.remove(name);
                } else {
                    byte[] wrapped = secrets.wrap(tenant, place(inbox, name), secret);
                    kept.put(name, Base64.getEncoder().encodeToString(wrapped));
                }
            });
            rows.save(tenant, inbox, channel, settings, kept, clock.instant(), username);
            conduct.append(
                    tenant,
                    ConductEntries.of(
                            "channel-connected",
                            Map.of("inbox", inbox.toString(), "channel", channel.name(), "by", username)));
        });
    }

    @Override
    public void forget(TenantId tenant, InboxId inbox, String username) {
        transactions.run(tenant, () -> {
            mailboxes.forget(tenant, inbox);
            if (rows.remove(tenant, inbox)) {
                conduct.append(
                        tenant,
                        ConductEntries.of("channel-disconnected", Map.of("inbox", inbox.toString(), "by", username)));
            }
        });
    }

    private static String place(InboxId inbox, String name) {
        return "routing.channel_connections." + inbox + "." + name;
    }

    @Override
    public void remember(TenantId tenant, InboxId inbox, String name, String value) {
        transactions.run(tenant, () -> rows.remember(tenant, inbox, name, value));
    }

    @Override
    public void found(TenantId tenant, InboxId inbox, String problem) {
        transactions.run(tenant, () -> rows.found(tenant, inbox, problem, clock.instant()));
    }

    @Override
    public void received(TenantId tenant, InboxId inbox) {
        transactions.run(tenant, () -> rows.received(tenant, inbox, clock.instant()));
    }
}
