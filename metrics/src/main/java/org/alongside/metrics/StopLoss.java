package org.alongside.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** Watches a tenant's rules and pulls automation back by itself. Only a person lets it go again. */
public interface StopLoss {

    /** Each rule as it stands; a tenant that set none has the starter set. */
    List<RuleState> rules(TenantId tenant);

    /**
     * Looks at every rule now. A rule trips when the 95 % Wilson interval of its measure lies wholly beyond the limit:
     * then its action is taken once, until it is released.
     */
    void evaluate(TenantId tenant);

    /**
     * Lets a tripped rule watch anew. It does not raise autonomy: that is a decision of its own, intent by intent.
     *
     * @throws org.alongside.shared.RefusedException without a reason
     */
    void release(TenantId tenant, UUID rule, String reason, String by);

    /**
     * @param state UNKNOWN with too few cases, OK, WATCH beyond the limit within chance, TRIPPED
     * @param trippedAt while it holds its brake
     */
    record RuleState(StopLossRule rule, Reading reading, State state, Optional<Instant> trippedAt) {}

    enum State {
        UNKNOWN,
        OK,
        WATCH,
        TRIPPED
    }
}
