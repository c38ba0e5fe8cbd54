package org.alongside.metrics.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.TimeUnit;
import org.alongside.metrics.Samples;
import org.alongside.shared.Started;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Draws the sample of last week from Monday on, once; a node that was down on Monday draws it later. And tells people
 * of those that were not read in time.
 */
@ApplicationScoped
class SampleClock {

    private static final Logger LOG = System.getLogger(SampleClock.class.getName());

    private final Samples samples;
    private final MissingDeadlines deadlines;
    private final Tenants tenants;
    private final Clock clock;
    private final boolean worker;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    SampleClock(
            Samples samples,
            MissingDeadlines deadlines,
            Tenants tenants,
            Clock clock,
            @ConfigProperty(name = "alongside.role", defaultValue = "all") String role) {
        this.samples = samples;
        this.deadlines = deadlines;
        this.tenants = tenants;
        this.clock = clock;
        this.worker = !"web".equals(role);
    }

    void start(@Observes Started started) {
        if (worker) {
            executor.scheduleWithFixedDelay(this::drawAll, 1, 10, TimeUnit.MINUTES);
        }
    }

    private void drawAll() {
        try {
            tenants.all().stream().filter(Tenant::active).forEach(this::draw);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Samples could not be drawn; trying again in ten minutes", failure);
        }
    }

    private void draw(Tenant tenant) {
        try {
            LocalDate today = clock.instant().atZone(tenant.zone()).toLocalDate();
            LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(1);
            samples.draw(tenant.id(), week, week.toEpochDay() * 31 + tenant.id().hashCode());
            deadlines.tell(tenant.id());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The sample of tenant " + tenant.id() + " could not be drawn", failure);
        }
    }
}
