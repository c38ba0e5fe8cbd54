package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConductLog;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Short reading transactions, so that a long chain is walked without holding one open. */
@InTenant
@ApplicationScoped
class ReadingConduct {

    /** What is read before the walk; records beyond the head belong to no chain. */
    record Beginning(
            ChainHead head,
            long unsealed,
            Optional<byte[]> publicKey,
            List<SignedCheckpoint> checkpoints,
            List<SealedRecord> beyondHead) {}

    private final ConductRows rows;
    private final SigningKeys keys;

    @Inject
    ReadingConduct(ConductRows rows, SigningKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    Beginning beginning(TenantId tenant) {
        List<SealedRecord> beyond = rows.beyondHead();
        return new Beginning(
                rows.head().orElseGet(ChainHead::none),
                rows.unsealedCount(),
                keys.publicKey(),
                rows.checkpoints(),
                beyond);
    }

    List<SealedRecord> page(TenantId tenant, long afterSequence, int limit) {
        return rows.sealedAfter(afterSequence, limit);
    }

    ConductLog.ChainState state(TenantId tenant) {
        ChainHead head = rows.head().orElseGet(ChainHead::none);
        String fingerprint = keys.publicKey().map(ChainHash::fingerprint).orElse("");
        return new ConductLog.ChainState(
                head.sequence(), rows.unsealedCount(), head.sealedAt(), head.signedSequence(), fingerprint);
    }

    Optional<byte[]> publicKey(TenantId tenant) {
        return keys.publicKey();
    }

    List<ConductRows.PlacedPayload> newest(TenantId tenant, int limit) {
        return rows.newest(limit);
    }
}
