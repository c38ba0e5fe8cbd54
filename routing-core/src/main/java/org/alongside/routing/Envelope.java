package org.alongside.routing;

import java.util.List;
import java.util.Optional;

/**
 * What an e-mail carries around its text.
 *
 * @param reference its Message-ID in angle brackets, or one of ours that begins with {@code none:} where it has none
 * @param dedupeKey of the {@link InboundMessage}
 * @param from address of the sender, in lower case
 * @param shown sender, as the mail writes it; untrusted
 * @param to addresses, in lower case
 * @param copied addresses of its Cc, in lower case
 * @param quoted what was folded away: quoted text and signature, or empty
 * @param references Message-IDs of the mails before it, oldest first, without its own
 * @param unanswerable key of a text that says why nothing automatic may answer it, or empty
 * @param asksForPerson whether it is the word by which a contact gets a person
 * @param elsewhere the conversation of another contact that it claims to answer
 * @param decorations files that belong to the layout, such as the logo of a signature
 */
public record Envelope(
        String reference,
        String dedupeKey,
        String from,
        String shown,
        List<String> to,
        List<String> copied,
        String quoted,
        List<String> references,
        Standing standing,
        String unanswerable,
        boolean asksForPerson,
        Optional<ConversationId> elsewhere,
        List<Attachment> decorations) {

    /** How sure it is that the mail comes from the address that it names. */
    public enum Standing {
        /** The business's own mail server says so. */
        VERIFIED,
        /** It answers a mail that only this address got. */
        REPLY,
        /** Nobody checked. */
        UNKNOWN,
        /** The business's own mail server says that it does not. */
        FORGED
    }

    public Envelope {
        to = List.copyOf(to);
        copied = List.copyOf(copied);
        references = List.copyOf(references);
        decorations = List.copyOf(decorations);
    }

    /** Whether it is known that the address wrote it. */
    public boolean trusted() {
        return standing == Standing.VERIFIED || standing == Standing.REPLY;
    }
}
