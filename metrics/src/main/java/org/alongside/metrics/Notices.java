package org.alongside.metrics;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;

/** Tells people of what happened to automation: in the product, by mail, and their systems by web hooks. */
public interface Notices {

    /**
     * Of the last thirty days, newest first, at most five: what the member has not taken note of. Supervisors and
     * admins hear of everything, others of what they answer for.
     */
    List<Notice> unseen(TenantId tenant, Member member);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    void seen(TenantId tenant, UUID notice, String username);

    /** Who was written to about an episode or a sample, by username. */
    List<Mail> mails(TenantId tenant, UUID subject);

    /** @param problem key of a text that says why it did not arrive yet, or empty */
    record Mail(String username, State state, String problem) {}

    enum State {
        READY,
        SENT,
        FAILED
    }
}
