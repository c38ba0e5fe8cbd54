package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.PeopleElsewhere;
import org.alongside.routing.PeopleElsewhere.Written;

/**
 * Mails that the business wrote by its own mailbox. Ours say that they left; a person's takes the conversation of
 * whomever it went to, as if it had been written here. What a machine of the business wrote changes nothing.
 */
@ApplicationScoped
class OwnMails {

    private final Deliveries deliveries;
    private final PeopleElsewhere people;
    private final Attachments attachments;

    @Inject
    OwnMails(Deliveries deliveries, PeopleElsewhere people, Attachments attachments) {
        this.deliveries = deliveries;
        this.people = people;
        this.attachments = attachments;
    }

    /** One of our letters is among what was sent: whatever became of our connection, the server has it. */
    void left(ChannelConnection connection, UUID message, Instant at) {
        deliveries.told(connection.tenant(), connection.inbox(), message, "", Delivery.SENT, "", at);
    }

    /**
     * A mail of the mailbox itself of which it is certain that it is.
     *
     * @return whether it stands in a conversation now
     */
    boolean wrote(ChannelConnection connection, MailSettings settings, ReadMail mail, Instant at) {
        if (!mail.automatic().isEmpty()
                || mail.automaticReply()
                || mail.bounce().isPresent()) {
            return false;
        }
        List<Attachment> files = mail.files().stream()
                .map(file -> attachments.keep(connection.tenant(), file.name(), file.type(), file.content()))
                .toList();
        String reference = mail.messageId().isEmpty() ? "none:" + MailKeys.dedupe(mail) : mail.messageId();
        String text = MailWords.shortened(said(mail));
        String by = mail.name().isEmpty() ? settings.address() : mail.name();
        // All of them hear it, whatever comes of the first.
        return recipients(settings, mail)
                        .filter(address -> stands(connection, address, reference, text, by, at, files))
                        .count()
                > 0;
    }

    private static String said(ReadMail mail) {
        String said = mail.said().replace("\0", "").strip();
        return said.isEmpty() ? mail.subject() : said;
    }

    private static Stream<String> recipients(MailSettings settings, ReadMail mail) {
        return Stream.concat(mail.to().stream(), mail.copied().stream())
                .distinct()
                .filter(address -> !MailKeys.own(settings, address));
    }

    /** Where nobody believed the sender, whoever they are got it all the same. */
    private boolean stands(
            ChannelConnection connection,
            String address,
            String reference,
            String text,
            String by,
            Instant at,
            List<Attachment> files) {
        return Stream.of(MailKeys.contact(address), MailKeys.unverified(address))
                .anyMatch(key -> people.wrote(
                        connection.tenant(), connection.inbox(), new Written(key, reference, text, by, at, files)));
    }
}
