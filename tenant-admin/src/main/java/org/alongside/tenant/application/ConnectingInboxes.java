package org.alongside.tenant.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.domain.InboxRules;
import org.alongside.tenant.store.InboxRows;

@ApplicationScoped
class ConnectingInboxes implements Inboxes {

    /** So long a suspended business may still receive messages; every customer's request saves a transaction. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final LookingUpTenants directory;
    private final InboxRows inboxes;
    private final Ids ids;
    private final Clock clock;
    private final Cache<String, Inbox> byPublicKey = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    @Inject
    ConnectingInboxes(LookingUpTenants directory, InboxRows inboxes, Ids ids, Clock clock) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Inbox> byPublicKey(String publicKey) {
        return Optional.ofNullable(byPublicKey.get(
                publicKey, unknown -> directory.byPublicKey(unknown).orElse(null)));
    }

    @Override
    @InTenant
    public Inbox byId(TenantId tenant, InboxId inbox) {
        return inboxes.byId(tenant, inbox).orElseThrow(NotFoundException::new);
    }

    @Override
    @InTenant
    public List<Inbox> all(TenantId tenant) {
        return inboxes.all(tenant);
    }

    @Override
    @InTenant
    public Inbox connect(TenantId tenant, NewInbox wanted) {
        String publicKey = ids.next().toString().replace("-", "");
        Inbox inbox = InboxRules.check(tenant, new InboxId(ids.next()), publicKey, wanted);
        inboxes.add(inbox, clock.instant());
        return inbox;
    }

    @Override
    @InTenant
    public Inbox change(TenantId tenant, InboxId id, NewInbox wanted) {
        Inbox known = inboxes.byId(tenant, id).orElseThrow(NotFoundException::new);
        Inbox changed = InboxRules.check(tenant, id, known.publicKey(), wanted.of(known.channel()));
        inboxes.replace(changed);
        byPublicKey.invalidate(known.publicKey());
        return changed;
    }

    @Override
    @InTenant
    public void disconnect(TenantId tenant, InboxId id) {
        Inbox known = inboxes.byId(tenant, id).orElseThrow(NotFoundException::new);
        inboxes.disconnect(tenant, id, clock.instant());
        byPublicKey.invalidate(known.publicKey());
    }
}
