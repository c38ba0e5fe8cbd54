package org.alongside.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** Watches a tenant's rules and pulls automation back by itself. Only a person lets it go again. */
public interface StopLoss {

    /**
     * Each rule as the last look found it; a tenant that never had one gets the starter set of its vertical within a
     * minute.
     */
    List<RuleState> rules(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none, or it was removed */
    RuleState rule(TenantId tenant, UUID rule);

    /**
     * Adds or replaces a rule.
     *
     * @throws org.alongside.shared.RefusedException naming the first figure that nobody can mean
     */
    void save(TenantId tenant, StopLossRule rule, String by);

    /** Its episodes stay. @throws org.alongside.shared.RefusedException while it holds a brake */
    void remove(TenantId tenant, UUID rule, String by);

    /** Looks at every rule now; see {@link StopLossFinding.State}. What trips acts at once. */
    void evaluate(TenantId tenant);

    /**
     * A reader of the sample wants an intent stopped.
     *
     * @param note why
     * @return the episode, or empty when no rule listens, or it is stopped already
     */
    Optional<StopLossEpisode> stop(TenantId tenant, String intent, String note, String by);

    /** Those that hold first, then the newest; at most 200. */
    List<StopLossEpisode> episodes(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    StopLossEpisode episode(TenantId tenant, UUID episode);

    /**
     * Ends an episode: its rule watches anew from tomorrow. Raises nothing: that is a decision of its own, intent by
     * intent, as the charter says.
     *
     * @return intents that nothing holds back any more
     * @throws org.alongside.shared.RefusedException if the person is not the charter's authoriser, before the charter's
     *     cool-down is over, or without reason or evidence
     */
    Set<String> release(TenantId tenant, UUID episode, String reason, String evidence, String by);

    /**
     * @param since when it came into this state
     * @param lookedAt empty before the first look
     * @param holding the episode that holds its brake; the oldest of several
     */
    record RuleState(
            StopLossRule rule,
            StopLossFinding finding,
            Instant since,
            Optional<Instant> lookedAt,
            Optional<UUID> holding) {}
}
