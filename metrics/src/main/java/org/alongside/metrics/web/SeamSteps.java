package org.alongside.metrics.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Tally;

/** From the need for a person to the close: how many come how far, and how long it takes. */
record SeamSteps(Tally total, Asked asked, String base) {

    List<SeamPage.Step> all() {
        return List.of(
                step("NEEDED", Counter.HANDOFFS, Counter.HANDOFFS, Optional.empty()),
                step("OFFERED", Counter.HANDOFFS, Counter.HANDOFFS, Optional.of(Counter.OFFER_WAIT)),
                step("ACCEPTED", Counter.ACCEPTED, Counter.HANDOFFS, Optional.of(Counter.HANDOFF_WAIT)),
                step("REPLIED", Counter.PERSON_REPLIED, Counter.ACCEPTED, Optional.of(Counter.REPLY_WAIT)),
                step("COMPLETED", Counter.COMPLETED, Counter.PERSON_REPLIED, Optional.of(Counter.COMPLETION_TIME)));
    }

    private SeamPage.Step step(String name, Counter counter, Counter before, Optional<Counter> waited) {
        long n = total.get(counter);
        long all = total.get(Counter.HANDOFFS);
        return new SeamPage.Step(
                name,
                n,
                Math.max(0, total.get(before) - n),
                waited.filter(sum -> n > 0).map(sum -> Duration.ofSeconds(total.get(sum) / n)),
                all == 0 ? 0 : Math.min(100, Math.round(100.0 * n / all)),
                Asked.conversations(base, asked.segment(), asked.period(), Optional.of(counter)));
    }
}
