package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.routing.Answerer.Request;
import org.alongside.routing.ModelTrials;
import org.alongside.routing.ai.Answerers;
import org.alongside.routing.ai.ModelSettings;
import org.alongside.shared.TenantId;

/** Puts a question of our own, with a passage of our own: nothing of the business leaves. */
@ApplicationScoped
class TryingModels implements ModelTrials {

    private static final Passage PASSAGE = new Passage(
            new PassageId(new UUID(0, 1)),
            new SourceId(new UUID(0, 1)),
            "Opening hours",
            List.of("Opening hours"),
            "The shop is open from Monday to Friday.",
            "",
            "en",
            Audience.CUSTOMERS,
            1,
            1);

    private final MeteringModels metering;
    private final Answerers answerers;
    private final Clock clock;

    @Inject
    TryingModels(MeteringModels metering, Answerers answerers, Clock clock) {
        this.metering = metering;
        this.answerers = answerers;
        this.clock = clock;
    }

    @Override
    public Outcome attempt(TenantId tenant) {
        return metering.settings(tenant)
                .map(settings -> attempt(tenant, settings))
                .orElseGet(() -> new Outcome(false, "NotConnected", 0, 0));
    }

    private Outcome attempt(TenantId tenant, ModelSettings settings) {
        int[] tokens = {0};
        Instant begun = clock.instant();
        Request request = new Request(
                tenant,
                Optional.empty(),
                "When is the shop open?",
                List.of(),
                "en",
                "",
                List.of(PASSAGE),
                Optional.empty());
        try {
            Optional<String> problem = answerers
                    .of(settings, (asked, answered, in, out) -> tokens[0] = in + out)
                    .problem(request);
            long millis = Duration.between(begun, clock.instant()).toMillis();
            return new Outcome(problem.isEmpty(), problem.orElse(""), millis, tokens[0]);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "Interrupted", 0, 0);
        }
    }
}
