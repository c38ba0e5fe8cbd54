package org.alongside.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a node does again and again in the background. The server's scheduler may have one thread, which all rhythms
 * share: it only begins rounds, and each is worked on a thread of its own. Thread-safe.
 */
@ApplicationScoped
public class Rhythms {

    private final Queue<Future<?>> begun = new ConcurrentLinkedQueue<>();
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    Rhythms(@ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.worker = !"web".equals(role);
    }

    /**
     * On nodes that work: those whose {@code alongside.role} is not {@code web}; elsewhere a rhythm that rests.
     *
     * @param what for the log
     * @param first the pause before the first round
     * @param pause between looks; a look during a round passes
     */
    public Rhythm ofWorkers(String what, Duration first, Duration pause, Runnable round) {
        return worker ? ofAll(what, first, pause, round) : Rhythm.RESTING;
    }

    /** On every node. */
    public Rhythm ofAll(String what, Duration first, Duration pause, Runnable round) {
        Rhythm rhythm = new Rhythm(what, round, executor);
        begun.add(scheduler.scheduleWithFixedDelay(
                rhythm::due, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
        return rhythm;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        begun.forEach(rhythm -> rhythm.cancel(false));
    }
}
