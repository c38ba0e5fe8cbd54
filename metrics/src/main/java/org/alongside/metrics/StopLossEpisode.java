package org.alongside.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Autonomy;

/**
 * From a trip to its release.
 *
 * @param rule as it was when it tripped
 * @param source who saw it
 * @param subject the one intent that it is about, or empty for all of the rule's scope
 * @param finding what was found; for a verdict without evidence of figures
 * @param note what the reader of the sample wrote, or empty
 * @param before autonomy of each intent that stepped back, as it was
 * @param handedOff open conversations that went to people with it
 * @param release none while it holds
 */
public record StopLossEpisode(
        UUID id,
        StopLossRule rule,
        Source source,
        String subject,
        Instant trippedAt,
        StopLossFinding finding,
        String note,
        Map<String, Autonomy> before,
        int handedOff,
        Optional<Release> release) {

    public enum Source {
        RULE,
        SAMPLE,
        /** It happened where the history was imported from. */
        IMPORTED
    }

    /** @param evidence what was looked at before */
    public record Release(Instant at, String by, String reason, String evidence) {}

    public boolean holds() {
        return release.isEmpty();
    }
}
