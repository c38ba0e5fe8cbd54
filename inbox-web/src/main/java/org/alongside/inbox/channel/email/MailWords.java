package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.inbox.channel.email.parse.ReadMail;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ContactKey;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Origin;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;

/** The words of a mail as a message, and what the platform itself has to say of it, in the inbox's language. */
@ApplicationScoped
class MailWords {

    /** A message holds ten thousand characters; what is longer goes along as a file. */
    private static final int LONGEST = 9_900;

    private final Inboxes inboxes;
    private final Attachments attachments;
    private final Texts texts;

    @Inject
    MailWords(Inboxes inboxes, Attachments attachments, Texts texts) {
        this.inboxes = inboxes;
        this.attachments = attachments;
        this.texts = texts;
    }

    /** Why no machine may answer it, as agents read it; empty if one may. */
    String evidence(TenantId tenant, InboxId inbox, String reason, String header) {
        return reason.isEmpty() || header.isEmpty() ? own(tenant, inbox, reason) : header;
    }

    InboundMessage message(
            TenantId tenant, InboxId inbox, ContactKey contact, String key, ReadMail mail, Instant at, Origin origin) {
        String said = said(mail);
        if (said.length() > LONGEST) {
            byte[] whole = said.getBytes(StandardCharsets.UTF_8);
            List<Attachment> files = new ArrayList<>(origin.attachments());
            files.add(attachments.keep(tenant, "message.txt", "text/plain", whole));
            Origin longer =
                    new Origin(origin.name(), origin.reference(), origin.subject(), files, origin.unanswerable());
            return new InboundMessage(inbox, contact, key, shortened(said), "", at, longer);
        }
        String text = said.isEmpty() && origin.attachments().isEmpty()
                ? mail.subject().isEmpty() ? own(tenant, inbox, "mail.text.empty") : mail.subject()
                : said;
        return new InboundMessage(inbox, contact, key, text, "", at, origin);
    }

    /** As much of it as a message holds. */
    static String shortened(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + " […]";
    }

    /** What begins a thread often says in its subject alone what it is about. */
    private static String said(ReadMail mail) {
        String said = mail.said().replace("\0", "").strip();
        boolean begins = mail.references().isEmpty()
                && !mail.subject().isEmpty()
                && !mail.subject().matches("(?i)^(re|rv|res|aw|sv|fw|fwd|enc|wg)\\s*:.*");
        return begins && !said.isEmpty() ? mail.subject() + "\n\n" + said : said;
    }

    private String own(TenantId tenant, InboxId inbox, String key) {
        Inbox connected = inboxes.byId(tenant, inbox);
        Locale language = Locale.forLanguageTag(
                connected.languages().isEmpty() ? "en" : connected.languages().get(0));
        return key.isEmpty() ? "" : texts.text(language, key, List.of());
    }
}
