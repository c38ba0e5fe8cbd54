package org.alongside.inbox.channel.email.parse;

import java.util.List;
import java.util.Optional;

/**
 * An e-mail as it is kept.
 *
 * @param messageId in angle brackets, or empty
 * @param from address in lower case, or empty if there is none or it cannot be read
 * @param name that the sender gives, or empty
 * @param shown the From line in readable letters
 * @param severalSenders whether it names more than one, which no honest mail to support does
 * @param replyTo address in lower case, if it differs from {@code from}
 * @param to addresses in lower case, those that a server added on delivery included
 * @param copied addresses in lower case
 * @param subject in readable letters, or empty
 * @param said what the sender wrote now
 * @param quoted what was folded away: quoted text and signature, or empty
 * @param references Message-IDs that it answers, oldest first
 * @param authentication {@code Authentication-Results} lines, topmost first
 * @param automatic header that shows that nobody waits for an answer, or empty
 * @param automaticReply whether a machine answers a mail with it
 * @param bounce what it says of a mail that could not be delivered
 * @param files without decorations
 * @param unread what could not be read of it, as keys of texts
 */
public record ReadMail(
        String messageId,
        String from,
        String name,
        String shown,
        boolean severalSenders,
        Optional<String> replyTo,
        List<String> to,
        List<String> copied,
        String subject,
        String said,
        String quoted,
        List<String> references,
        List<String> authentication,
        String automatic,
        boolean automaticReply,
        Optional<Bounce> bounce,
        List<MailFile> files,
        List<MailFile> decorations,
        List<String> unread) {}
