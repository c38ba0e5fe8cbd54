package org.alongside.knowledge;

import java.util.Map;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** In which market people are: what holds in it may be said to them. Codes are ISO 3166-1 alpha-2, upper case. */
public interface Markets {

    /**
     * The contact's own, else that of the inbox, else empty: then only what holds everywhere may be said. Remembered
     * for some seconds; opens a transaction only for a business that has said the market of some contact.
     */
    String of(TenantId tenant, InboxId inbox, UUID contact);

    /** Those of inboxes that have one. */
    Map<InboxId, String> ofInboxes(TenantId tenant);

    /**
     * From now on; an empty market takes it back.
     *
     * @throws org.alongside.shared.RefusedException if it is no country
     */
    void inbox(TenantId tenant, InboxId inbox, String market);

    /** The same of a contact. */
    void contact(TenantId tenant, UUID contact, String market);
}
