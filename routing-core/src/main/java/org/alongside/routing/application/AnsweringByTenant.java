package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.Answerer;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelConnections;
import org.alongside.routing.ai.Answerers;
import org.alongside.routing.ai.ModelAnswerer;
import org.alongside.routing.ai.ModelSettings;
import org.alongside.routing.domain.ModelRules;
import org.alongside.shared.TenantId;

/**
 * Answers with the model that the business connected, while it is switched on, within its budget, and not waited for by
 * too many already; else by quoting. What is set is read anew every few seconds, so that switching it off works at once
 * for people and costs a message nothing.
 */
@ApplicationScoped
class AnsweringByTenant implements Answerer {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Answerers answerers;
    private final ModelConnections connections;
    private final MeteringModels metering;
    private final ModelWaits waits;
    private final Clock clock;
    private final Map<TenantId, Held> held = new ConcurrentHashMap<>();

    @Inject
    AnsweringByTenant(
            Answerers answerers, ModelConnections connections, MeteringModels metering, ModelWaits waits, Clock clock) {
        this.answerers = answerers;
        this.connections = connections;
        this.metering = metering;
        this.waits = waits;
        this.clock = clock;
    }

    /** @param model empty where only quoting is left */
    private record Held(ModelConnection connection, Optional<Writer> model, Instant until) {}

    private record Writer(ModelSettings settings, ModelAnswerer answerer) {}

    @Override
    public Answer answer(Request request) {
        if (request.approved().isPresent() || request.passages().isEmpty()) {
            return answerers.builtIn().answer(request);
        }
        Held now = held(request.tenant());
        return mayAsk(request.tenant(), now)
                ? waits.during(
                        request.tenant(),
                        () -> now.model().orElseThrow().answerer().answer(request),
                        () -> answerers.builtIn().answer(request))
                : answerers.builtIn().answer(request);
    }

    /** Whether a model would be asked now. */
    boolean hasModel(TenantId tenant) {
        return mayAsk(tenant, held(tenant));
    }

    private boolean mayAsk(TenantId tenant, Held now) {
        return now.model().isPresent() && affordable(tenant, now.connection());
    }

    private boolean affordable(TenantId tenant, ModelConnection connection) {
        boolean unlimited = connection.tokensADay() == 0 && connection.tokensAMonth() == 0;
        return unlimited
                || ModelRules.affordable(
                        connection,
                        connections.today(tenant).tokens(),
                        connections.thisMonth(tenant).tokens());
    }

    private Held held(TenantId tenant) {
        return held.compute(
                tenant,
                (key, before) -> before != null && clock.instant().isBefore(before.until())
                        ? before
                        : read(tenant, Optional.ofNullable(before).flatMap(Held::model)));
    }

    /** The same settings keep their answerer, and with it what it learned of a server that is down. */
    private Held read(TenantId tenant, Optional<Writer> before) {
        ModelConnection connection = connections.of(tenant);
        Optional<Writer> writer = settings(tenant, connection)
                .map(settings -> before.filter(known -> known.settings().equals(settings))
                        .orElseGet(() -> writer(settings, connection)));
        return new Held(connection, writer, clock.instant().plus(FRESH));
    }

    private Optional<ModelSettings> settings(TenantId tenant, ModelConnection connection) {
        if (!connection.connected()) {
            return answerers.byDefault();
        }
        return connection.on() ? metering.settings(tenant) : Optional.empty();
    }

    private Writer writer(ModelSettings settings, ModelConnection connection) {
        return new Writer(
                settings,
                answerers.of(
                        settings,
                        (request, answered, in, out) ->
                                metering.used(request, settings.name(), answered, in, out, cost(connection, in, out))));
    }

    private static MeteringModels.Cost cost(ModelConnection connection, int in, int out) {
        return connection.connected()
                ? new MeteringModels.Cost(ModelRules.cost(connection, in, out), connection.currency())
                : new MeteringModels.Cost(BigDecimal.ZERO, "");
    }
}
