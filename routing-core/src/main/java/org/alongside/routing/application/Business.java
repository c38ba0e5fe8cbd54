package org.alongside.routing.application;

import org.alongside.tenant.Inbox;
import org.alongside.tenant.Tenant;

/** The tenant and the inbox that a message came in by. */
record Business(Tenant tenant, Inbox inbox) {

    /** The contact's language if the platform knows it, else the tenant's own. */
    String languageOr(String language) {
        return tenant.languages().contains(language) ? language : tenant.language();
    }
}
