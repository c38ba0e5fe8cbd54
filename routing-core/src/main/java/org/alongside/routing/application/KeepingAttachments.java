package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ContactKey;
import org.alongside.routing.store.AttachmentRows;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
class KeepingAttachments implements Attachments {

    private static final int LONGEST_NAME = 200;
    private static final int KIBIBYTE = 1024;

    private final Transactions transactions;
    private final AttachmentRows rows;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingAttachments(Transactions transactions, AttachmentRows rows, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Attachment keep(TenantId tenant, String name, String type, byte[] content) {
        return keep(tenant, "", name, type, content);
    }

    @Override
    public Attachment keep(TenantId tenant, ContactKey contact, String name, String type, byte[] content) {
        return keep(tenant, by(contact), name, type, content);
    }

    private static String by(ContactKey contact) {
        return contact.kind() + ":" + contact.value();
    }

    private Attachment keep(TenantId tenant, String by, String name, String type, byte[] content) {
        if (content.length == 0) {
            throw new RefusedException("routing.attachment.empty", name);
        }
        if (content.length > LARGEST) {
            throw new RefusedException("routing.attachment.too-large", name, LARGEST / KIBIBYTE / KIBIBYTE);
        }
        Attachment file = new Attachment(ids.next(), named(name), type, content.length);
        transactions.run(tenant, () -> rows.add(tenant, file, content, by, clock.instant()));
        return file;
    }

    /** Nothing that a file system or a log would take for something else than a name. */
    private static String named(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        String some = clean.isEmpty() ? "file" : clean;
        return some.substring(Math.max(0, some.length() - LONGEST_NAME));
    }

    @Override
    public Attachment byId(TenantId tenant, UUID attachment) {
        return transactions.in(tenant, () -> rows.named(tenant, attachment)).orElseThrow(NotFoundException::new);
    }

    @Override
    public Optional<Attachment> broughtBy(TenantId tenant, ContactKey contact, UUID attachment) {
        return transactions.in(tenant, () -> rows.keptBy(tenant, by(contact), attachment));
    }

    @Override
    public Content openAs(TenantId tenant, ContactKey contact, UUID attachment) {
        return transactions
                .in(
                        tenant,
                        () -> rows.seenBy(tenant, contact, attachment)
                                ? rows.byId(tenant, attachment)
                                : Optional.<Content>empty())
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Content open(TenantId tenant, UUID attachment) {
        return transactions.in(tenant, () -> rows.byId(tenant, attachment)).orElseThrow(NotFoundException::new);
    }
}
