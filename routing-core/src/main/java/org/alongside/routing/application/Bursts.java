package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.SignalKind;
import org.alongside.routing.ai.SignalDetector;
import org.alongside.routing.ai.SmallTalkPhrases;
import org.alongside.routing.domain.Burst;
import org.alongside.routing.domain.Choices;
import org.alongside.routing.domain.WholeThought;
import org.alongside.routing.store.BurstStore;
import org.alongside.routing.store.BurstStore.Waiting;
import org.alongside.shared.TenantId;

/**
 * Whether what a contact wrote is to be read now, or a moment later together with what they are still writing. Nobody
 * is kept waiting who wrote a whole sentence, takes a choice or asks for a person, nor a person who has the
 * conversation.
 */
@ApplicationScoped
class Bursts {

    private final Transactions transactions;
    private final BurstStore store;

    @Inject
    Bursts(Transactions transactions, BurstStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** What comes first of the contact, and when it may be read. */
    record Next(UUID event, Duration rest) {}

    /** Empty if there is nothing to read any more. */
    Optional<Next> next(TenantId tenant, UUID event) {
        List<Waiting> strand = transactions.in(tenant, () -> store.strand(tenant, event));
        if (strand.isEmpty()) {
            return Optional.empty();
        }
        Burst burst = new Burst(
                strand.stream()
                        .map(line -> new Burst.Line(line.age(), hurried(line), whole(line)))
                        .toList(),
                strand.get(0).quiet());
        return Optional.of(new Next(strand.get(0).event(), burst.rest()));
    }

    private static boolean hurried(Waiting line) {
        return line.asksForPerson()
                || line.people()
                || SignalDetector.ours().shows(SignalKind.ASKS_FOR_PERSON, line.text());
    }

    /** "Hello, how are you?" is a sentence, and what they came for is still to be written. */
    private static boolean whole(Waiting line) {
        return Choices.taken(line.text(), line.choices()).isPresent()
                || WholeThought.is(line.text())
                        && SmallTalkPhrases.in(line.text(), List.of()).isEmpty();
    }
}
