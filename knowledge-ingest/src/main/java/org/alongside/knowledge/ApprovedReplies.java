package org.alongside.knowledge;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** Texts released in advance: the only words that the assistant may use on guarded subjects. */
public interface ApprovedReplies {

    /** What another node released or took back is seen within two seconds; this node's changes at once. */
    Optional<ApprovedReply> find(TenantId tenant, String intent, String language);

    List<ApprovedReply> all(TenantId tenant);

    /** Adds a reply, or replaces the one of the same intent and language. The id of the argument is ignored. */
    ApprovedReply save(TenantId tenant, ApprovedReply reply);

    /**
     * All of them or, if one is refused, none.
     *
     * @throws org.alongside.shared.RefusedException if one of them lacks something
     */
    void saveAll(TenantId tenant, List<ApprovedReply> replies);

    void remove(TenantId tenant, String intent, String language);
}
