package org.alongside.routing;

import java.util.List;

/**
 * What a channel tells of a message besides its text.
 *
 * @param name what the contact calls themselves there, or empty; untrusted
 * @param reference the carrier's own id of the message, unique in the inbox, or empty
 * @param subject of an e-mail, or empty
 * @param unanswerable what about the message forbids an automatic answer, as evidence for agents, or empty
 * @param aside whether it is no turn of its own but, say, a correction of an earlier message: shown, and answered only
 *     by handing over, where that is called for
 */
public record Origin(
        String name,
        String reference,
        String subject,
        List<Attachment> attachments,
        String unanswerable,
        boolean aside) {

    public static final Origin NONE = new Origin("", "", "", List.of());

    /** Of a message that may be answered. */
    public Origin(String name, String reference, String subject, List<Attachment> attachments) {
        this(name, reference, subject, attachments, "");
    }

    public Origin(String name, String reference, String subject, List<Attachment> attachments, String unanswerable) {
        this(name, reference, subject, attachments, unanswerable, false);
    }

    public Origin {
        attachments = List.copyOf(attachments);
    }
}
