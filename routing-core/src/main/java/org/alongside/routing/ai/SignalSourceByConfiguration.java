package org.alongside.routing.ai;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own model ({@code alongside.model.url}) as a reader of signals, where {@code alongside.signals.model}
 * is true; otherwise nobody is asked.
 */
@ApplicationScoped
class SignalSourceByConfiguration implements SignalSource {

    private final Optional<ModelSettings> settings;
    private final Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private @Nullable ManagedExecutorService executor;

    private @Nullable SignalSource model;

    @Inject
    SignalSourceByConfiguration(
            Answerers answerers,
            Clock clock,
            @ConfigProperty(name = "alongside.signals.model", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "alongside.signals.patience-millis", defaultValue = "1500") long patience) {
        this.settings = answerers
                .byDefault()
                .filter(model -> wanted)
                .map(model ->
                        new ModelSettings(model.url(), model.key(), model.name(), Duration.ofMillis(patience), 1));
        this.clock = clock;
    }

    @Override
    public List<Signal> seen(String message) {
        return settings.isEmpty() || executor == null
                ? List.of()
                : connected(settings.get(), executor).seen(message);
    }

    private synchronized SignalSource connected(ModelSettings wanted, ExecutorService on) {
        if (model == null) {
            model = new ModelSignals(wanted, on, clock);
        }
        return model;
    }
}
