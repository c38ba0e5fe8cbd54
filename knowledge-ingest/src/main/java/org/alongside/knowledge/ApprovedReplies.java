package org.alongside.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** Texts released in advance: the only words that the assistant may use on guarded subjects. */
public interface ApprovedReplies {

    /**
     * What is to be said: of the first intent with a reply that fits the moment, its replies in their order, as many as
     * its plan allows, none twice. Replies whose fields are all known go before others; what was said already in the
     * conversation is left out while something else remains. What another node released or took back is seen within two
     * seconds; this node's changes at once. Opens no transaction but for that.
     */
    Optional<ReadyReply> choose(TenantId tenant, List<String> intents, ReplyMoment moment);

    /** By intent and place. */
    List<ApprovedReply> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none, or it was removed */
    ApprovedReply byId(TenantId tenant, UUID id);

    /**
     * Adds a reply, or makes a new version of the one with its id or, for a new one, with its intent and name. One that
     * says nothing new makes none. Its place is kept, and the last one for a new reply.
     *
     * @throws org.alongside.shared.RefusedException if it lacks something; the first argument names the field
     */
    ApprovedReply save(TenantId tenant, ApprovedReply reply, String by);

    /** All of them or, if one is refused, none. */
    void saveAll(TenantId tenant, List<ApprovedReply> replies, String by);

    /** No longer said; its versions stay. */
    void remove(TenantId tenant, UUID id);

    /** Those no longer said, the last one first; at most fifty. */
    List<ApprovedReply> removed(TenantId tenant);

    /** Takes a removal back. @throws org.alongside.shared.RefusedException if another one has its name now */
    void restore(TenantId tenant, UUID id);

    /** Newest first; of a removed one too. @throws org.alongside.shared.NotFoundException if there never was one */
    List<ReplyVersion> versions(TenantId tenant, UUID id);

    /** Changes places with the one before it. */
    void raise(TenantId tenant, UUID id);

    /** How many replies to an intent are said together at the most, 1..5; intents that are absent have 1. */
    Map<String, Integer> plans(TenantId tenant);

    void plan(TenantId tenant, String intent, int most);
}
