package org.alongside.metrics.domain;

import java.time.LocalDate;
import java.util.List;
import org.alongside.metrics.Counted;
import org.alongside.metrics.DayCount;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.StopLossFinding.Limits;
import org.alongside.metrics.evidence.AlwaysValid;

/** The days of a window, read from its end: which beginning speaks most clearly against a limit. */
final class Suffixes {

    private final List<DayCount> window;
    private final Baseline baseline;
    private final boolean above;
    private LocalDate since;
    private double did;
    private long of;
    /** Below a factor of two nothing was found. */
    private double most = Math.log(2);

    private Suffixes(List<DayCount> window, Baseline baseline, boolean above) {
        this.window = window;
        this.baseline = baseline;
        this.above = above;
        this.since = window.get(0).day();
    }

    /** @param window in the order of days, not empty */
    static Evidence clearest(List<DayCount> window, Baseline baseline, boolean above) {
        Suffixes suffixes = new Suffixes(window, baseline, above);
        suffixes.read();
        return new Evidence(suffixes.since, new Counted(suffixes.did, suffixes.of), above, Math.exp(suffixes.most));
    }

    private void read() {
        double didSince = 0;
        long ofSince = 0;
        double expected = 0;
        for (int at = window.size() - 1; at >= 0; at--) {
            DayCount day = window.get(at);
            didSince += day.counted().did();
            ofSince += day.counted().of();
            expected += baseline.expected(day);
            boolean dayComplete = at == 0 || !window.get(at - 1).day().equals(day.day());
            if (dayComplete && ofSince > 0) {
                consider(day.day(), didSince, ofSince, baseline.limits(expected / ofSince));
            }
        }
    }

    private void consider(LocalDate day, double didSince, long ofSince, Limits limits) {
        double limit = above ? limits.high() : limits.low();
        double share = didSince / ofSince;
        boolean harmful = above ? share > limit : share < limit;
        boolean worthALook = harmful && AlwaysValid.mostEvidence(didSince, ofSince, limit) > most;
        double evidence = worthALook ? AlwaysValid.logEvidence(didSince, ofSince, limit, above) : 0;
        if (evidence > most || of == 0) {
            most = Math.max(most, evidence);
            since = day;
            did = didSince;
            of = ofSince;
        }
    }
}
