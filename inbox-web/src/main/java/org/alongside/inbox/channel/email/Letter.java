package org.alongside.inbox.channel.email;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Attachments.Content;
import org.alongside.routing.LetterHead;

/**
 * A mail to be sent.
 *
 * @param from name and address
 * @param notice who wrote it, and how to reach a person; or empty
 * @param personLink {@code mailto:} address for whoever wants a person
 * @param personLabel its words
 * @param automatic whether no person wrote it
 * @param author for machines that read it: {@code ai}, {@code person}, {@code person-from-draft}, {@code system}
 */
record Letter(
        String messageId,
        String address,
        String fromName,
        String to,
        List<String> copies,
        Optional<String> replyTo,
        String subject,
        Optional<String> inReplyTo,
        List<String> references,
        Instant at,
        String text,
        String notice,
        Optional<String> personLink,
        String personLabel,
        String signature,
        boolean automatic,
        String author,
        List<Content> files) {

    /** The same, addressed by whoever wrote it. */
    Letter addressed(LetterHead head) {
        return new Letter(
                messageId,
                address,
                fromName,
                head.to(),
                head.copies(),
                replyTo,
                head.subject().isEmpty() ? subject : head.subject(),
                inReplyTo,
                references,
                at,
                text,
                notice,
                personLink,
                personLabel,
                signature,
                automatic,
                author,
                files);
    }
}
