package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.inbox.channel.email.parse.SenderCheck;
import org.alongside.inbox.channel.email.parse.SenderCheck.Result;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Envelopes.Sent;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/**
 * Finds out whose mail it is. A reference leads into a conversation only if it is sealed by us and the sender is that
 * conversation's contact: whoever got hold of an id, or forges a sender, gets a conversation of their own.
 */
@ApplicationScoped
class Senders {

    private final Envelopes envelopes;

    @Inject
    Senders(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    Sender of(TenantId tenant, InboxId inbox, MailSettings settings, ThreadIds threads, ReadMail mail) {
        String address = address(settings, mail);
        Optional<UUID> message = answered(threads, mail);
        Optional<Sent> sent = message.flatMap(id -> envelopes.sent(tenant, inbox, id));
        Optional<ContactKey> known = sent.map(Sent::to)
                .filter(to -> !address.isEmpty() && MailKeys.address(to).equals(address));
        Standing standing = standing(settings, mail, address, known.isPresent());
        return new Sender(
                address,
                MailKeys.own(settings, address),
                known.orElseGet(() -> key(address, standing, mail)),
                standing,
                message,
                known.isPresent() ? Optional.empty() : sent.map(Sent::conversation));
    }

    /** A form on the business's own site writes in its own name, for somebody to whom the answer is to go. */
    private static String address(MailSettings settings, ReadMail mail) {
        boolean form = domain(mail.from()).equals(domain(settings.address()));
        return form ? mail.replyTo().orElse(mail.from()) : mail.from();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The last of our messages in the chain, or the one in the address that it was sent to. */
    private static Optional<UUID> answered(ThreadIds threads, ReadMail mail) {
        List<String> candidates = new ArrayList<>(mail.references());
        Collections.reverse(candidates);
        candidates.addAll(mail.to());
        candidates.addAll(mail.copied());
        return candidates.stream()
                .map(threads::message)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Standing standing(MailSettings settings, ReadMail mail, String address, boolean known) {
        Result result = mail.severalSenders() || !address.equals(mail.from())
                ? Result.NONE
                : SenderCheck.of(mail.authentication(), settings.trustedServer(), address);
        return switch (result) {
            case PASS -> Standing.VERIFIED;
            case FAIL -> Standing.FORGED;
            case NONE -> known ? Standing.REPLY : Standing.UNKNOWN;
        };
    }

    private static ContactKey key(String address, Standing standing, ReadMail mail) {
        if (address.isEmpty()) {
            return MailKeys.contact("unreadable:" + MailKeys.dedupe(mail));
        }
        return standing == Standing.FORGED ? MailKeys.unverified(address) : MailKeys.contact(address);
    }
}
