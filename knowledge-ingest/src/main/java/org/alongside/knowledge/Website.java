package org.alongside.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * A web site that is read.
 *
 * @param remark message key: why the last visit stopped early, or that it read nothing; or empty
 * @param done pages visited in this visit, or in the last one
 * @param known pages found so far, visited or not
 * @param crawledAt end of the last visit
 * @param nextAt when the next visit is due
 */
public record Website(
        WebsiteId id,
        WebsitePlan plan,
        State state,
        String remark,
        int done,
        int known,
        Optional<Instant> crawledAt,
        Optional<Instant> nextAt) {

    /** Where a visit stands. */
    public enum State {
        IDLE,
        WAITING,
        CRAWLING
    }
}
