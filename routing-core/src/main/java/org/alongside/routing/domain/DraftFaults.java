package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.shared.RefusedException;

/** Everything that is wrong with a draft, not only the first. */
public final class DraftFaults {

    /** @param intent key of the intent that has it, empty for the whole draft */
    public record Found(String intent, String messageKey, List<Object> arguments) {}

    private DraftFaults() {}

    /** One fault for each intent that has any, in their order; then those of the whole. */
    public static List<Found> of(PolicyDocument draft, PolicySurroundings around) {
        List<Found> found = new ArrayList<>();
        List<Intent> before = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Intent intent : draft.intents()) {
            attempt(found, intent.key(), () -> {
                if (!keys.add(intent.key())) {
                    throw IntentRules.fault("keyTwice", intent.key());
                }
                IntentRules.checkBeside(intent, before, around);
            });
            before.add(intent);
        }
        attempt(found, "", () -> ThresholdRules.check(draft.thresholds()));
        return found;
    }

    private static void attempt(List<Found> found, String intent, Runnable check) {
        try {
            check.run();
        } catch (RefusedException refused) {
            found.add(new Found(intent, refused.messageKey(), refused.arguments()));
        }
    }
}
