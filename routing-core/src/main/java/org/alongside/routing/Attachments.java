package org.alongside.routing;

import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** Files of messages. Stored before the message that carries them, so that a stored message never lacks its files. */
public interface Attachments {

    /** The largest file, in bytes. */
    long LARGEST = 25L * 1024 * 1024;

    /**
     * @param name any path in it is cut off
     * @throws org.alongside.shared.RefusedException if it is empty or larger than {@link #LARGEST}
     */
    Attachment keep(TenantId tenant, String name, String type, byte[] content);

    /** What it is, without its content. @throws org.alongside.shared.NotFoundException if there is none */
    Attachment byId(TenantId tenant, UUID attachment);
    /** The same, from a contact, who alone may put it into a message. */
    Attachment keep(TenantId tenant, ContactKey contact, String name, String type, byte[] content);

    /** A file that this contact brought; empty if they did not. */
    Optional<Attachment> broughtBy(TenantId tenant, ContactKey contact, UUID attachment);

    /**
     * A file of a message that this contact can see. @throws org.alongside.shared.NotFoundException if there is none
     */
    Content openAs(TenantId tenant, ContactKey contact, UUID attachment);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Content open(TenantId tenant, UUID attachment);

    /** @param bytes the file's content; not copied, not to be changed */
    record Content(Attachment attachment, byte[] bytes) {}
}
