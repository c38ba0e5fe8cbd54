package org.alongside.routing;

import java.util.List;

/**
 * What a channel tells of a message besides its text.
 *
 * @param name what the contact calls themselves there, or empty; untrusted
 * @param reference the carrier's own id of the message, unique in the inbox, or empty
 * @param subject of an e-mail, or empty
 */
public record Origin(String name, String reference, String subject, List<Attachment> attachments) {

    public static final Origin NONE = new Origin("", "", "", List.of());

    public Origin {
        attachments = List.copyOf(attachments);
    }
}
