package org.alongside.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.MemberId;

/**
 * Where a conversation goes from an agent's hands. Whoever has it may move it, and anybody what no agent has; others
 * are refused with the name of who has it. Each move is an event and a conduct record.
 */
public interface ConversationMoves {

    /**
     * Out of sight until then, or until the contact writes, whichever is first.
     *
     * @param until none: only when the contact writes
     * @throws org.alongside.shared.RefusedException if that is not in the future, or more than a year away
     */
    void snooze(TenantId tenant, ConversationId conversation, MemberId agent, Optional<Instant> until);

    /** Back from its rest. */
    void wake(TenantId tenant, ConversationId conversation, MemberId agent);

    /**
     * Gives it to a colleague.
     *
     * @param note for them, or empty
     * @throws org.alongside.shared.NotFoundException if there is no such member
     */
    void transfer(TenantId tenant, ConversationId conversation, MemberId agent, MemberId to, String note);

    /**
     * Gives a tier A conversation back to the assistant, which begins anew and says so.
     *
     * @param reason for the record; not empty
     */
    void handBack(TenantId tenant, ConversationId conversation, MemberId agent, String reason);

    /**
     * Takes a closing back, as if it had not been: possible for ten seconds, before the contact is told.
     *
     * @throws org.alongside.shared.RefusedException if it is too late, or the contact has opened another
     */
    void undoClosing(TenantId tenant, ConversationId conversation, MemberId agent);

    /**
     * Sends a message again that failed, or of which nobody knows whether it arrived.
     *
     * @throws org.alongside.shared.RefusedException if it is neither
     */
    void retry(TenantId tenant, ConversationId conversation, MemberId agent, UUID message);
}
