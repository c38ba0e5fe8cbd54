package org.alongside.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.SampleCase.Fault;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/** A named person reads a few conversations of every week, and what they say counts. */
public interface Samples {

    Optional<SampleSettings> settings(TenantId tenant);

    /** @throws org.alongside.shared.RefusedException naming what is wrong */
    void save(TenantId tenant, SampleSettings settings, String by);

    /**
     * Draws the sample of a week that is over, once.
     *
     * @param week its Monday
     * @param seed of the draw: the same seed draws the same of the same conversations
     * @return empty when it was drawn already, nobody is named to read it, or the week had nothing to read
     */
    Optional<UUID> draw(TenantId tenant, LocalDate week, long seed);

    /** Newest first, at most 60. */
    List<Sample> newest(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Sample byId(TenantId tenant, UUID sample);

    /**
     * A reader's verdict; a later one of the same reader replaces it. "Stop" makes the stop-loss act for the intent.
     *
     * @return whether a brake was put on
     * @throws org.alongside.shared.RefusedException if the person is not a reader of this case, or says "adjust" or
     *     "stop" without saying what is wrong
     */
    boolean read(
            TenantId tenant,
            UUID sample,
            ConversationId conversation,
            Verdict verdict,
            List<Fault> faults,
            String note,
            String by);
}
