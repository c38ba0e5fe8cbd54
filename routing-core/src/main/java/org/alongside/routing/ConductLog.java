package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** The tamper-evident record of what was done: appended with the turn, sealed in batches, signed at checkpoints. */
public interface ConductLog {

    /** Appends in the running transaction; sealed within seconds. If it fails, so does the step that it records. */
    void append(TenantId tenant, List<ConductEntry> entries);

    /** Checks every sealed record, link and checkpoint. */
    Verification verify(TenantId tenant);

    /** @param fault empty when intact; else the first bad record */
    record Verification(long records, long sealed, int checkpoints, Optional<Instant> sealedAt, Optional<Fault> fault) {
        public boolean intact() {
            return fault.isEmpty();
        }
    }

    /**
     * @param what was done to it, as a message key {@code routing.conduct.fault.<what>}: changed, missing, inserted,
     *     cut, signature
     */
    record Fault(long sequence, String record, String what) {}
}
