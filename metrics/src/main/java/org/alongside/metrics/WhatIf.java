package org.alongside.metrics;

import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.TenantId;

/** What a rule would have done, before it does anything. */
public interface WhatIf {

    /** Days that it looks back. */
    int DAYS = 364;

    /**
     * Runs the rule over the last year's roll-ups, one look a day; after each trip it is taken as released on that day.
     * Then the same over days whose cases were shuffled within their case type: whatever trips there is false.
     *
     * @param seed of the shuffling: the same seed gives the same figures
     * @throws org.alongside.shared.RefusedException for a rule that is not over a share, or with impossible figures
     */
    Supposed run(TenantId tenant, StopLossRule rule, long seed);

    /**
     * @param weeks the share by week, oldest first; weeks without cases are absent
     * @param falseTripsAYear mean over the shuffled years
     */
    record Supposed(List<Week> weeks, List<Trip> trips, double falseTripsAYear, int shuffles) {}

    /** @param first day of the week */
    record Week(LocalDate first, Counted counted) {}

    record Trip(LocalDate day, StopLossFinding finding) {}
}
