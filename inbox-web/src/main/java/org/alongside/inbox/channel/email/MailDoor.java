package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.channel.email.parse.Bounce;
import org.alongside.inbox.channel.email.parse.MailFile;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.routing.Attachments;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Deliveries;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.MailsSetAside;
import org.alongside.routing.MailsSetAside.Reason;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Origin;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * Where mails come in. Each ends in exactly one place: with a message of a conversation, at the message that it came
 * back for, or set aside where people see it. Taken twice, it is there once.
 */
@ApplicationScoped
class MailDoor {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 30;
    private static final int LONGEST_ASIDE = 2_000;

    private final Inbound inbound;
    private final Envelopes envelopes;
    private final Attachments attachments;
    private final Deliveries deliveries;
    private final MailsSetAside aside;
    private final OwnMails own;
    private final Senders senders;
    private final Restraint restraint;
    private final MailWords words;
    private final Ids ids;
    private final Clock clock;

    @Inject
    MailDoor(
            Inbound inbound,
            Envelopes envelopes,
            Attachments attachments,
            Deliveries deliveries,
            MailsSetAside aside,
            OwnMails own,
            Senders senders,
            Restraint restraint,
            MailWords words,
            Ids ids,
            Clock clock) {
        this.inbound = inbound;
        this.envelopes = envelopes;
        this.attachments = attachments;
        this.deliveries = deliveries;
        this.aside = aside;
        this.own = own;
        this.senders = senders;
        this.restraint = restraint;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores it; when this returns, the mailbox may forget it. */
    void take(ChannelConnection connection, MailSettings settings, ThreadIds threads, ReadMail mail) {
        TenantId tenant = connection.tenant();
        InboxId inbox = connection.inbox();
        String key = MailKeys.dedupe(mail);
        if (envelopes.arrived(tenant, inbox, key)) {
            return;
        }
        Sender sender = senders.of(tenant, inbox, settings, threads, mail);
        if (mail.bounce().isPresent()) {
            returned(connection, mail, mail.bounce().get(), threads, key);
        } else if (sender.own()) {
            takeOwn(connection, settings, threads, mail, sender, key);
        } else if (mail.automaticReply()) {
            sender.answered()
                    .ifPresent(message ->
                            deliveries.told(tenant, inbox, message, "", Delivery.DELIVERED, "", clock.instant()));
            setAside(connection, mail, key, Reason.AUTOMATIC_REPLY, sender.answered());
        } else if (envelopes.countFrom(
                        tenant, inbox, sender.address(), clock.instant().minus(HOUR))
                >= MOST_AN_HOUR) {
            setAside(connection, mail, key, Reason.TOO_MANY, Optional.empty());
        } else {
            receive(connection, settings, mail, sender, key);
        }
    }

    /** Anybody may claim to be the mailbox: only the business's own server can tell. */
    private void takeOwn(
            ChannelConnection connection,
            MailSettings settings,
            ThreadIds threads,
            ReadMail mail,
            Sender sender,
            String key) {
        boolean person = sender.standing() == Standing.VERIFIED
                && threads.message(mail.messageId()).isEmpty();
        if (!person || !own.wrote(connection, settings, mail, clock.instant())) {
            setAside(connection, mail, key, Reason.OWN, Optional.empty());
        }
    }

    /** What came back counts only for a message whose contact did not get it; a copy that came back is set aside. */
    private void returned(ChannelConnection connection, ReadMail mail, Bounce bounce, ThreadIds threads, String key) {
        Optional<UUID> message = bounce.reference().flatMap(threads::message);
        boolean ofContact = message.flatMap(id -> envelopes.sent(connection.tenant(), connection.inbox(), id))
                .filter(sent -> bounce.recipient().isEmpty()
                        || envelopes.of(connection.tenant(), sent.conversation()).values().stream()
                                .noneMatch(envelope -> MailKeys.copied(envelope, bounce.recipient())))
                .isPresent();
        if (ofContact && bounce.gaveUp()) {
            deliveries.told(
                    connection.tenant(),
                    connection.inbox(),
                    message.orElseThrow(),
                    "",
                    Delivery.FAILED,
                    DeliveryProblem.keyOf(bounce.status()),
                    clock.instant());
        } else {
            setAside(connection, mail, key, Reason.RETURNED, message);
        }
    }

    private void receive(
            ChannelConnection connection, MailSettings settings, ReadMail mail, Sender sender, String key) {
        TenantId tenant = connection.tenant();
        InboxId inbox = connection.inbox();
        ContactKey contact = sender.key();
        String reason = mail.unread().isEmpty()
                ? restraint.onArrival(tenant, inbox, settings, contact, mail.automatic(), sender.standing())
                : mail.unread().get(0);
        String reference = mail.messageId().isEmpty() || envelopes.taken(tenant, inbox, mail.messageId(), key)
                ? "none:" + key
                : mail.messageId();
        Origin origin = new Origin(
                mail.name().isEmpty() ? sender.address() : mail.name(),
                reference,
                mail.subject(),
                mail.files().stream().map(file -> keep(tenant, file)).toList(),
                words.evidence(tenant, inbox, reason, mail.automatic()));
        envelopes.keep(
                tenant,
                inbox,
                new Envelope(
                        reference,
                        key,
                        sender.address(),
                        mail.shown(),
                        mail.to(),
                        mail.copied(),
                        mail.quoted(),
                        mail.references(),
                        sender.standing(),
                        reason,
                        PersonWords.ask(mail.said()),
                        sender.elsewhere(),
                        mail.decorations().stream()
                                .map(file -> keep(tenant, file))
                                .toList()));
        InboundMessage message = words.message(tenant, inbox, contact, key, mail, clock.instant(), origin);
        if (PersonWords.ask(mail.said())) {
            inbound.askForPerson(tenant, message);
        } else {
            inbound.receive(tenant, message);
        }
    }

    private org.alongside.routing.Attachment keep(TenantId tenant, MailFile file) {
        return attachments.keep(tenant, file.name(), file.type(), file.content());
    }

    /** One that cannot be taken, time and again: it must not stand in the way of those behind it. */
    void giveUp(ChannelConnection connection, String place, Instant at) {
        aside.keep(
                connection.tenant(),
                new MailsSetAside.Mail(
                        ids.next(), connection.inbox(), place, Reason.UNREADABLE, "", "", "", Optional.empty(), at));
    }

    private void setAside(
            ChannelConnection connection, ReadMail mail, String key, Reason reason, Optional<UUID> answers) {
        String text = mail.said();
        aside.keep(
                connection.tenant(),
                new MailsSetAside.Mail(
                        ids.next(),
                        connection.inbox(),
                        key,
                        reason,
                        mail.from(),
                        mail.subject(),
                        text.substring(0, Math.min(text.length(), LONGEST_ASIDE))
                                .replace("\0", ""),
                        answers,
                        clock.instant()));
    }
}
