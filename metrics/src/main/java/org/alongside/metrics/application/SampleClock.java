package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.alongside.metrics.Samples;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

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

    @Inject
    SampleClock(Samples samples, MissingDeadlines deadlines, Tenants tenants, Clock clock) {
        this.samples = samples;
        this.deadlines = deadlines;
        this.tenants = tenants;
        this.clock = clock;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofWorkers("weekly samples", Duration.ofMinutes(1), Duration.ofMinutes(10), this::drawAll);
    }

    private void drawAll() {
        tenants.all().stream().filter(Tenant::active).forEach(this::draw);
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
