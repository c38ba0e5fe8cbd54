package org.alongside.knowledge.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.Markets;
import org.alongside.knowledge.domain.Countries;
import org.alongside.knowledge.store.MarketShelf;
import org.alongside.knowledge.store.MarketShelf.Kind;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Markets as every message needs them: those of inboxes are remembered for two seconds. */
@ApplicationScoped
class KnownMarkets implements Markets {

    private static final Duration TRUSTED = Duration.ofSeconds(2);
    private static final int MOST_TENANTS = 1_000;

    /** @param contacts whether the market of some contact is known, so that it is worth asking */
    private record Known(Map<UUID, String> inboxes, boolean contacts) {}

    private final MarketShelf shelf;
    private final Cache<TenantId, Known> known;

    @Inject
    KnownMarkets(MarketShelf shelf, Clock clock) {
        this.shelf = shelf;
        Ticker ticker = () -> clock.millis() * 1_000_000;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(TRUSTED)
                .maximumSize(MOST_TENANTS)
                .ticker(ticker)
                .build();
    }

    @Override
    public String of(TenantId tenant, InboxId inbox, UUID contact) {
        Known now = known.get(tenant, key -> new Known(shelf.ofInboxes(key), shelf.knowsContacts(key)));
        String ofInbox = now.inboxes().getOrDefault(inbox.value(), "");
        return now.contacts() ? shelf.ofContact(tenant, contact).orElse(ofInbox) : ofInbox;
    }

    @Override
    public Map<InboxId, String> ofInboxes(TenantId tenant) {
        return shelf.ofInboxes(tenant).entrySet().stream()
                .collect(Collectors.toMap(entry -> new InboxId(entry.getKey()), Map.Entry::getValue));
    }

    @Override
    public void inbox(TenantId tenant, InboxId inbox, String market) {
        save(tenant, Kind.INBOX, inbox.value(), market);
    }

    @Override
    public void contact(TenantId tenant, UUID contact, String market) {
        save(tenant, Kind.CONTACT, contact, market);
    }

    private void save(TenantId tenant, Kind kind, UUID subject, String market) {
        if (market.isBlank()) {
            shelf.remove(tenant, kind, subject);
        } else {
            shelf.save(tenant, kind, subject, Countries.code(market));
        }
        known.invalidate(tenant);
    }
}
