package org.alongside.routing;

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

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Content open(TenantId tenant, UUID attachment);

    /** @param bytes the file's content; not copied, not to be changed */
    record Content(Attachment attachment, byte[] bytes) {}
}
