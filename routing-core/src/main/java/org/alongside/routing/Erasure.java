package org.alongside.routing;

import java.time.Instant;
import java.util.Map;

/**
 * That a contact was erased; it holds nothing of the person.
 *
 * @param counts how many of what went, by {@link PersonalData#held}'s names; what there was none of is absent
 * @param by username
 */
public record Erasure(ContactId contact, Ground ground, Map<String, Long> counts, String by, Instant at) {

    /** Why a person may be erased, as in article 17 (1) of the GDPR and article 18 of the LGPD. */
    public enum Ground {
        /** They asked for it. */
        ASKED,
        /** They took their consent back. */
        CONSENT_WITHDRAWN,
        /** It is needed for nothing any more. */
        NOT_NEEDED,
        /** It should never have been kept. */
        UNLAWFUL,
        /** A law or a court demands it. */
        LEGAL_DUTY
    }
}
