package org.alongside.routing.ai;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.routing.Answerer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys {@code alongside.model.url}, {@code .name}, {@code .key}, {@code .patience-seconds}, {@code .tries}. Without a
 * URL the built-in answerer answers alone.
 */
@ApplicationScoped
class AnswererByConfiguration {

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Produces
    @Singleton
    Answerer answerer(
            Clock clock,
            @ConfigProperty(name = "alongside.model.url") Optional<String> url,
            @ConfigProperty(name = "alongside.model.name", defaultValue = "default") String name,
            @ConfigProperty(name = "alongside.model.key") Optional<String> key,
            @ConfigProperty(name = "alongside.model.patience-seconds", defaultValue = "20") long patience,
            @ConfigProperty(name = "alongside.model.tries", defaultValue = "2") int tries) {
        Answerer builtIn = new BuiltInAnswerer();
        return url.filter(u -> !u.isBlank())
                .<Answerer>map(u -> new ModelAnswerer(
                        new ModelSettings(u, key.orElse(""), name, Duration.ofSeconds(patience), tries),
                        builtIn,
                        executor,
                        clock))
                .orElse(builtIn);
    }
}
