package org.alongside.inbox.channel.whatsapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Contacts;
import org.alongside.shared.TenantId;

/**
 * Who writes. Meta knows a customer by a number, which they may hide, and by an id towards the business: where a
 * message carries both, both are the same person from then on. Thread-safe.
 */
@ApplicationScoped
class WhatsAppPeople {

    private static final int MOST = 10_000;

    private final Contacts contacts;
    private final Cache<String, Boolean> linked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(MOST)
            .build();

    @Inject
    WhatsAppPeople(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The number where it is known, so that a customer stays the same when they begin to hide it from others. */
    static ContactKey key(Delivery.Said said) {
        return said.phone().isEmpty()
                ? new ContactKey(ContactKey.Kind.WHATSAPP, said.user())
                : new ContactKey(ContactKey.Kind.PHONE, "+" + said.phone());
    }

    /** Before the message is stored, so that it finds the one contact. */
    void linked(TenantId tenant, Delivery.Said said) {
        if (!said.phone().isEmpty() && !said.user().isEmpty()) {
            ContactKey id = new ContactKey(ContactKey.Kind.WHATSAPP, said.user());
            linked.get(tenant + " " + said.phone() + " " + said.user(), first -> {
                contacts.link(tenant, key(said), id, said.name());
                return true;
            });
        }
    }
}
