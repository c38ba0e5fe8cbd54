package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Mails that open no conversation, kept where people see them and may take them into the inbox after all. */
public interface MailsSetAside {

    enum Reason {
        /** A machine answered one of our mails: somebody is out of office. */
        AUTOMATIC_REPLY,
        /** A mail came back, and nobody knows which. */
        RETURNED,
        /** It came from the mailbox itself. */
        OWN,
        /** The sender wrote more in an hour than people do. */
        TOO_MANY,
        /** It could not be stored, time and again; it is still in the mailbox. */
        UNREADABLE
    }

    /**
     * @param sender address in lower case; untrusted
     * @param text its beginning
     * @param answers our message that it answers
     */
    record Mail(
            UUID id,
            InboxId inbox,
            String dedupeKey,
            Reason reason,
            String sender,
            String subject,
            String text,
            Optional<UUID> answers,
            Instant receivedAt) {}

    /** The same key once more changes nothing. */
    void keep(TenantId tenant, Mail mail);

    /** Those that nobody took, newest first. */
    List<Mail> newest(TenantId tenant, int limit);

    /** Marks it as taken. @throws org.alongside.shared.NotFoundException if there is none, or somebody took it */
    Mail take(TenantId tenant, UUID mail);
}
