package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** Keeps what is known of contacts. */
@InTenant
@ApplicationScoped
class RegardingContacts implements Contacts {

    private final ContactRegards regards;
    private final ContactStore contacts;
    private final MergingContacts merging;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RegardingContacts(ContactRegards regards, ContactStore contacts, MergingContacts merging, Ids ids, Clock clock) {
        this.regards = regards;
        this.contacts = contacts;
        this.merging = merging;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ContactRegard regard(TenantId tenant, ContactId contact) {
        return regards.of(tenant, contact).orElse(ContactRegard.NONE);
    }

    @Override
    public void regard(TenantId tenant, ContactId contact, ContactRegard regard) {
        if (!regards.save(tenant, contact, regard)) {
            throw new NotFoundException();
        }
    }

    @Override
    public void recognise(TenantId tenant, ContactKey anonymous, ContactKey verified, String name) {
        Optional<ContactId> known = regards.having(tenant, verified);
        Optional<ContactId> visitor =
                regards.having(tenant, anonymous).filter(found -> isOnly(tenant, found, anonymous));
        if (known.isPresent() && visitor.isPresent()) {
            contacts.forget(tenant, anonymous);
            merging.merge(tenant, known.get(), visitor.get(), "");
        } else {
            regards.recognise(tenant, anonymous, verified, name);
        }
    }

    private boolean isOnly(TenantId tenant, ContactId contact, ContactKey key) {
        return contacts.keys(tenant, contact).equals(List.of(key));
    }

    @Override
    public void link(TenantId tenant, ContactKey key, ContactKey other, String name) {
        Optional<ContactId> known = regards.having(tenant, other);
        ContactId contact = regards.having(tenant, key).or(() -> known).orElseGet(() -> bring(tenant, key, name));
        contacts.know(tenant, contact, key);
        contacts.know(tenant, contact, other);
        known.filter(found -> !found.equals(contact)).ifPresent(found -> merging.merge(tenant, contact, found, ""));
    }

    private ContactId bring(TenantId tenant, ContactKey key, String name) {
        return contacts.bring(tenant, ids.next(), key, name, clock.instant());
    }

    @Override
    public ContactId having(TenantId tenant, ContactKey key) {
        return regards.having(tenant, key).orElseThrow(NotFoundException::new);
    }

    @Override
    public void regard(TenantId tenant, ContactKey key, ContactRegard regard) {
        regards.save(tenant, having(tenant, key), regard);
    }
}
