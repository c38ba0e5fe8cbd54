package org.alongside.routing.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyFiles.Fault;
import org.alongside.routing.Thresholds;

/**
 * What was read of a text.
 *
 * @param thresholds if it has any
 * @param faults of what could not be read, in the order of lines
 */
public record PolicyText(List<Entry> entries, Optional<Thresholds> thresholds, List<Fault> faults) {

    /** @param line on which the intent begins, from 1 */
    public record Entry(Intent intent, int line) {}

    public List<Intent> intents() {
        return entries.stream().map(Entry::intent).toList();
    }

    /** Where the intent begins; 1 if the text has none of the key. */
    public int lineOf(String key) {
        return entries.stream()
                .filter(entry -> entry.intent().key().equals(key))
                .findFirst()
                .map(Entry::line)
                .orElse(1);
    }

    /** Gathers what can be read and goes on after a fault. */
    static final class Gathering {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private Optional<Thresholds> thresholds = Optional.empty();

        void entry(int line, Supplier<Intent> read) {
            attempt(() -> entries.add(new Entry(read.get(), line)));
        }

        void thresholds(Supplier<Thresholds> read) {
            attempt(() -> thresholds = Optional.of(read.get()));
        }

        void attempt(Runnable read) {
            try {
                read.run();
            } catch (Malformed malformed) {
                faults.add(malformed.fault());
            }
        }

        PolicyText done() {
            if (entries.isEmpty() && faults.isEmpty()) {
                faults.add(new Malformed(1, "empty").fault());
            }
            return new PolicyText(List.copyOf(entries), thresholds, List.copyOf(faults));
        }
    }
}
