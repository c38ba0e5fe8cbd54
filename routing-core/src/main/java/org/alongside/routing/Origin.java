package org.alongside.routing;

import java.util.List;

/**
 * What a channel tells of a message besides its text.
 *
 * @param name what the contact calls themselves there, or empty; untrusted
 * @param reference the carrier's own id of the message, unique in the inbox, or empty
 * @param subject of an e-mail, or empty
 * @param unanswerable what about the message forbids an automatic answer, as evidence for agents, or empty
 */
public record Origin(String name, String reference, String subject, List<Attachment> attachments, String unanswerable) {

    public static final Origin NONE = new Origin("", "", "", List.of());

    /** Of a message that may be answered. */
    public Origin(String name, String reference, String subject, List<Attachment> attachments) {
        this(name, reference, subject, attachments, "");
    }

    public Origin {
        attachments = List.copyOf(attachments);
    }
}
