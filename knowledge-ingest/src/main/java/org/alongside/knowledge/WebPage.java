package org.alongside.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * A page of a web site, as the last visit found it.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param remark message key: why it is not used; or empty
 * @param source that holds what it says; empty when it never said anything
 */
public record WebPage(
        String address, State state, int status, String remark, Optional<SourceId> source, Instant fetchedAt) {

    /** What the last visit found. */
    public enum State {
        /** New or changed, and handed over to be read. */
        USED,
        UNCHANGED,
        /** Not fetched: the site's robots.txt does not want it. */
        SKIPPED,
        FAILED,
        /** No longer there; its source is out of force. */
        GONE
    }
}
