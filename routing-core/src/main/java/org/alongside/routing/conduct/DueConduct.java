package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Whose records wait. */
@AcrossTenants(AcrossTenants.Scope.QUEUE)
@ApplicationScoped
class DueConduct {

    private final Sql sql;

    @Inject
    DueConduct(Sql sql) {
        this.sql = sql;
    }

    List<TenantId> toSeal() {
        return sql.list(
                "select distinct tenant_id from routing.conduct_records where sequence is null",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Those with a full checkpoint's worth of records, or with any that were sealed before the instant. */
    List<TenantId> toSign(Instant sealedBefore) {
        return sql.list(
                "select tenant_id from routing.conduct_heads where sequence > signed_sequence"
                        + " and (sequence - signed_sequence >= ? or sealed_at < ?)",
                row -> new TenantId(row.uuid("tenant_id")),
                SealingSteps.LARGEST_CHECKPOINT,
                sealedBefore);
    }
}
