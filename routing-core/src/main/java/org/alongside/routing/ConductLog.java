package org.alongside.routing;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** The tamper-evident record of what was done: appended with the turn, sealed in batches, signed at checkpoints. */
public interface ConductLog {

    /** Appends in the running transaction; sealed within seconds. If it fails, so does the step that it records. */
    void append(TenantId tenant, List<ConductEntry> entries);

    /** Checks every sealed record, link and checkpoint, in the database and outside it. Not inside a transaction. */
    Verification verify(TenantId tenant);

    /** Where the chain ends; nothing is checked. */
    ChainState state(TenantId tenant);

    /** The newest records first, sealed or not. */
    List<ConductRecord> newest(TenantId tenant, int limit);

    /**
     * Writes the chain with its checkpoints and public key as JSON lines, for the offline verification. Not inside a
     * transaction.
     */
    void export(TenantId tenant, Writer out) throws IOException;

    /**
     * Destroys the contact's key: what the chain holds of them can never be read again, and the chain stays intact.
     *
     * @param data of the record that says so, nothing of it personal
     */
    void erase(TenantId tenant, ContactId contact, Map<String, String> data);

    /**
     * @param sealed sequence of the last sealed record
     * @param signed sequence up to which a checkpoint is signed
     * @param keyFingerprint SHA-256 of the public key in hex; empty before the first checkpoint
     */
    record ChainState(long sealed, long unsealed, Optional<Instant> sealedAt, long signed, String keyFingerprint) {}

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
