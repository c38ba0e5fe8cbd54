package org.alongside.routing.ai;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.alongside.routing.Answerer;
import org.alongside.routing.ai.ModelSettings.Pace;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes answerers. Keys {@code alongside.model.url}, {@code .name}, {@code .key} give the model of those businesses
 * that connected none; {@code .patience-seconds}, {@code .tries}, {@code .streaming}, {@code .first-seconds} and
 * {@code .quiet-seconds} are for all.
 */
@ApplicationScoped
public class Answerers {

    private final Answerer builtIn = new BuiltInAnswerer();
    private final Clock clock;
    private final Optional<String> url;
    private final Optional<String> key;
    private final String name;
    private final Duration patience;
    private final int tries;
    private final Optional<Pace> pace;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private @Nullable ManagedExecutorService managed;

    private @Nullable ExecutorService executor;

    @Inject
    public Answerers(
            Clock clock,
            @ConfigProperty(name = "alongside.model.url") Optional<String> url,
            @ConfigProperty(name = "alongside.model.name", defaultValue = "default") String name,
            @ConfigProperty(name = "alongside.model.key") Optional<String> key,
            @ConfigProperty(name = "alongside.model.patience-seconds", defaultValue = "12") long patience,
            @ConfigProperty(name = "alongside.model.tries", defaultValue = "2") int tries,
            @ConfigProperty(name = "alongside.model.streaming", defaultValue = "true") boolean streaming,
            @ConfigProperty(name = "alongside.model.first-seconds", defaultValue = "6") long first,
            @ConfigProperty(name = "alongside.model.quiet-seconds", defaultValue = "3") long quiet) {
        this.clock = clock;
        this.url = url.filter(u -> !u.isBlank());
        this.name = name;
        this.key = key;
        this.patience = Duration.ofSeconds(patience);
        this.tries = tries;
        this.pace = Optional.of(new Pace(Duration.ofSeconds(first), Duration.ofSeconds(quiet)))
                .filter(any -> streaming);
    }

    /** For use outside a container. */
    public static Answerers outside(Clock clock, ExecutorService executor, Duration patience) {
        Answerers answerers = new Answerers(
                clock, Optional.empty(), "", Optional.empty(), patience.toSeconds(), 1, true, patience.toSeconds(), 3);
        answerers.executor = executor;
        return answerers;
    }

    public Answerer builtIn() {
        return builtIn;
    }

    /** The platform's own model, if there is one. */
    public Optional<ModelSettings> byDefault() {
        return url.map(u -> settings(u, name, key.orElse("")));
    }

    public ModelSettings settings(String endpoint, String model, String secret) {
        return new ModelSettings(endpoint, secret, model, patience, tries, pace);
    }

    /** Asks the model, and falls back to quoting. */
    public ModelAnswerer of(ModelSettings settings, ModelMeter meter) {
        return new ModelAnswerer(settings, builtIn, executor(), meter, clock);
    }

    private ExecutorService executor() {
        if (managed != null) {
            return managed;
        }
        if (executor == null) {
            throw new IllegalStateException("Nowhere to run");
        }
        return executor;
    }
}
