package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.routing.store.ContactRegards;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** Keeps what is known of contacts. */
@InTenant
@ApplicationScoped
class RegardingContacts implements Contacts {

    private final ContactRegards regards;

    @Inject
    RegardingContacts(ContactRegards regards) {
        this.regards = regards;
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
        regards.recognise(tenant, anonymous, verified, name);
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
