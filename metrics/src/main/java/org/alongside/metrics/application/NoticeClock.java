package org.alongside.metrics.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.metrics.NoticeSender;
import org.alongside.metrics.application.NoticeQueue.Taken;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what waits in the queue of notices, one after the other, outside transactions. */
@ApplicationScoped
class NoticeClock {

    private static final Logger LOG = System.getLogger(NoticeClock.class.getName());
    private static final int EVERY_SECONDS = 5;

    private final AtomicBoolean sending = new AtomicBoolean();
    private final NoticeQueue queue;
    private final NoticeSender sender;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    NoticeClock(
            NoticeQueue queue,
            NoticeSender sender,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.queue = queue;
        this.sender = sender;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            scheduler.scheduleWithFixedDelay(this::begin, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Mail servers take their time: the scheduler's one thread does not wait for them. */
    private void begin() {
        if (sending.compareAndSet(false, true)) {
            try {
                executor.execute(this::sendAll);
            } catch (RuntimeException failure) {
                sending.set(false);
                LOG.log(Level.WARNING, "Notices have to wait", failure);
            }
        }
    }

    private void sendAll() {
        try {
            queue.due().forEach(this::send);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Notices could not be sent; trying again in a few seconds", failure);
        } finally {
            sending.set(false);
        }
    }

    private void send(TenantId tenant) {
        Optional<Taken> taken = queue.take(tenant);
        while (taken.isPresent()) {
            Taken one = taken.get();
            queue.record(
                    tenant,
                    one.letter(),
                    sender.send(tenant, one.notice(), one.letter().address()));
            taken = queue.take(tenant);
        }
    }
}
