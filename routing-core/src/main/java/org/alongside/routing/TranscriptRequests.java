package org.alongside.routing;

import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/**
 * Who may have a copy of a conversation by e-mail, and how often: whoever can make us write to a stranger would use us
 * for their own mail.
 */
public interface TranscriptRequests {

    /** Under which the contact is known, verified; empty for anonymous ones. */
    Optional<String> knownAddress(TenantId tenant, ContactId contact);

    /**
     * Notes that a mail is about to go there.
     *
     * @param code that has to come back before the copy goes, or empty where the address is known
     * @return id of the request
     * @throws org.alongside.shared.RefusedException for an address that is none, and beyond five a day of a
     *     conversation, three of an address, 500 of a business
     */
    UUID ask(TenantId tenant, ConversationId conversation, String address, String code);

    /**
     * @return the address of the newest request, if that is its code, at most once
     * @throws org.alongside.shared.RefusedException if it is not, after a quarter of an hour, and after five tries
     */
    String confirm(TenantId tenant, ConversationId conversation, String code);
}
