package org.alongside.metrics;

import java.time.Instant;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * Making all facts of a tenant anew out of the event log. It happens by itself when the formulas or the tenant's zone
 * change, in pieces; the numbers of before are served until it is done.
 */
public interface Rebuilds {

    /** Asks for it; the background begins within half a minute. Asking again while it runs makes it run once more. */
    void want(TenantId tenant);

    State state(TenantId tenant);

    /**
     * @param running whether facts are being made anew
     * @param wanted whether it is asked for and has not begun
     * @param finishedAt the last time; none if never
     */
    record State(boolean running, boolean wanted, Optional<Instant> begunAt, Optional<Instant> finishedAt) {}
}
