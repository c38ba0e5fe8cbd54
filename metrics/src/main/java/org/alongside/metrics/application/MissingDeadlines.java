package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.metrics.store.SampleRows;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Tells people of samples that were not read in time. */
@InTenant
@ApplicationScoped
class MissingDeadlines {

    /** What is older is no news: it stands on the page. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final SampleRows rows;
    private final TellingPeople telling;
    private final Clock clock;

    @Inject
    MissingDeadlines(SampleRows rows, TellingPeople telling, Clock clock) {
        this.rows = rows;
        this.telling = telling;
        this.clock = clock;
    }

    void tell(TenantId tenant) {
        Instant now = clock.instant();
        rows.due(now.minus(NEWS), now).stream()
                .filter(sample -> sample.overdue(now))
                .forEach(sample -> telling.unread(tenant, sample));
    }
}
