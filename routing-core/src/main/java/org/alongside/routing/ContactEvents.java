package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * What a business's own systems tell of its contacts: an order was shipped, a payment failed, somebody may leave.
 * Signed as the Standard Webhooks specification says, with a secret of the business.
 */
public interface ContactEvents {

    /** Of the body, in bytes. */
    int LARGEST = 64 * 1024;

    /** Of what arrived, how much is shown. */
    int SHOWN = 50;

    /** What became of something that arrived. */
    enum Outcome {
        STORED,
        /** An event with this id is there already; nothing was done again. */
        KNOWN,
        /** Without id, time or signature. */
        UNSIGNED,
        /** Signed with no secret of the business, or changed on the way. */
        FORGED,
        /** More than five minutes from our clock: it may be a copy of an old one. */
        LATE,
        /** Rightly signed, and not what is described. */
        UNREADABLE
    }

    /** As it came. @param seconds of the sender's clock, since 1970 @param signature one or more, by spaces */
    record Letter(String id, String seconds, String signature, String body) {}

    /** @param problem name of the field that is missing or wrong, for {@link Outcome#UNREADABLE}; else empty */
    record Answer(Outcome outcome, String problem) {}

    /** @param oldUntil how long the secret before is still good, if it is */
    record Source(Instant since, String by, Optional<Instant> oldUntil) {}

    /** @param contact key that it names, or empty @param problem as in {@link Answer} */
    record Arrival(String event, String type, String contact, Outcome outcome, String problem, Instant at) {}

    /** @param text in the business's words, or empty @param link https, or empty */
    record Told(String type, String text, String link, Instant at) {}

    /** Empty while the business has no secret: nothing is taken then. */
    Optional<Source> source(TenantId tenant);

    /** @return a new secret, {@code whsec_…}; it is shown this once. The one before is good for a day more */
    String renew(TenantId tenant, String username);

    /** From now on nothing is taken. */
    void close(TenantId tenant, String username);

    /**
     * Stores it, and sets what it says of the contact, once an id. A contact who is to be looked after and has not
     * written yet is brought in.
     *
     * @throws org.alongside.shared.NotFoundException if the business has no secret
     */
    Answer receive(TenantId tenant, Letter letter);

    /** The last {@value #SHOWN}, newest first. */
    List<Arrival> arrivals(TenantId tenant);

    /** Of the contact, by any of their keys; at most {@value #SHOWN}, newest first. */
    List<Told> of(TenantId tenant, ContactId contact);
}
