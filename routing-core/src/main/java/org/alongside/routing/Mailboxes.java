package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.InboxId;

/** Who reads a mailbox, and how far: one reader at a time, whichever node it runs on. */
public interface Mailboxes {

    /** How long a mailbox is a reader's without news of it, in seconds. */
    int LEASE_SECONDS = 90;

    /** Nothing was read yet. */
    Position START = new Position(0, 0);

    /**
     * @param validity the folder's UIDVALIDITY; 0 before the first visit
     * @param uid the newest mail that was taken
     */
    record Position(long validity, long uid) {}

    /**
     * The mailbox is connected from now on, by the database's clock: what it holds already is its past. Nothing changes
     * if that place was connected before.
     *
     * @param place which mailbox it is, in the channel's own words
     */
    void connected(TenantId tenant, InboxId inbox, String place);

    /** Since when its mail counts; empty if nobody knows. */
    Optional<Instant> since(TenantId tenant, InboxId inbox);

    /** Takes the mailbox, or keeps it. @return empty while another reader has it */
    Optional<Position> take(TenantId tenant, InboxId inbox, UUID reader);

    /** Says how far it got, and keeps the mailbox. @return false if another reader has it by now */
    boolean moved(TenantId tenant, InboxId inbox, UUID reader, Position position);

    /** How far what it sent was read; {@link #START} before the first time. */
    Position sent(TenantId tenant, InboxId inbox);

    /** Says how far. @return false if another reader has the mailbox by now */
    boolean sentUntil(TenantId tenant, InboxId inbox, UUID reader, Position position);

    /** Gives it up, for others to take at once. */
    void leave(TenantId tenant, InboxId inbox, UUID reader);
}
