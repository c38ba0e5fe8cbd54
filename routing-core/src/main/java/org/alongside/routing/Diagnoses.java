package org.alongside.routing;

import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/**
 * Looks at the examples of a draft as it is being written. Reads and stores nothing: the intents are handed in. Never
 * inside a transaction. Thread-safe.
 */
public interface Diagnoses {

    /**
     * Cross-validates the draft with the engine that will serve it. About a second for 77 intents of 10 examples, half
     * a minute for 130 each; at once when the tenant's examples are those of the last call. A draft with examples of
     * fewer than two intents has no figures, but its duplicates are found.
     */
    Diagnosis of(TenantId tenant, List<Intent> draft, Progress progress);

    /** The last diagnosis, if it is of these very examples. Milliseconds. */
    Optional<Diagnosis> known(TenantId tenant, List<Intent> draft);

    /**
     * Looks at one example while it is being typed. Milliseconds, but for the first call after a draft has changed,
     * which reads its new examples (2 ms each).
     *
     * @param intent for which it is meant; its key need not be in the draft yet
     */
    ExampleCheck check(TenantId tenant, List<Intent> draft, String intent, String text);

    /**
     * @param contradictions same or nearly same examples of other intents, most alike first: one of the two is wrong
     * @param duplicates same or nearly same examples of this intent, most alike first; the text itself, if it is in the
     *     draft already, among them once less than it is there
     * @param nearest the three examples that are most like it, of whatever intent
     */
    record ExampleCheck(
            List<Diagnosis.Resemblance> contradictions,
            List<Diagnosis.Resemblance> duplicates,
            List<Diagnosis.Resemblance> nearest) {

        public ExampleCheck {
            contradictions = List.copyOf(contradictions);
            duplicates = List.copyOf(duplicates);
            nearest = List.copyOf(nearest);
        }

        /** Whether the examples most like it mostly belong to other intents. */
        public boolean isNearerToOthers() {
            return nearest.stream()
                                    .filter(n -> !n.intent().equals(n.otherIntent()))
                                    .count()
                            * 2
                    > nearest.size();
        }
    }
}
