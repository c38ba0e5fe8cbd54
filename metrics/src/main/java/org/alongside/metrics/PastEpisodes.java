package org.alongside.metrics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.shared.TenantId;

/** What the stop-loss did where a history was imported from. */
public interface PastEpisodes {

    /**
     * Runs the rule over imported days and keeps its first trip as an episode of the past: the evidence is computed
     * here, from the facts, and nothing is lowered now. Doing it again changes nothing.
     *
     * @param by username
     * @return empty when the rule would not have tripped in that time
     * @throws org.alongside.shared.RefusedException with impossible figures
     */
    Optional<StopLossEpisode> keep(TenantId tenant, Past past, String by);

    /**
     * @param before autonomy of each intent that stepped back, as it was
     * @param held how long until it was released
     */
    record Past(
            StopLossRule rule,
            LocalDate from,
            LocalDate to,
            Map<String, Autonomy> before,
            Duration held,
            String releasedBy,
            String reason,
            String evidence) {}
}
