package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.DeadLetter;
import org.alongside.routing.DeadLetters;
import org.alongside.routing.store.LetterStore;
import org.alongside.routing.store.LetterStore.Letter;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

@ApplicationScoped
class KeepingLetters implements DeadLetters {

    private final Transactions transactions;
    private final LetterStore letters;
    private final Businesses businesses;
    private final ConductLog conduct;
    private final Dispatching dispatching;

    @Inject
    KeepingLetters(
            Transactions transactions,
            LetterStore letters,
            Businesses businesses,
            ConductLog conduct,
            Dispatching dispatching) {
        this.transactions = transactions;
        this.letters = letters;
        this.businesses = businesses;
        this.conduct = conduct;
        this.dispatching = dispatching;
    }

    @Override
    public List<DeadLetter> newest(TenantId tenant) {
        return transactions.in(tenant, () -> letters.newest(tenant)).stream()
                .map(letter -> named(tenant, letter))
                .toList();
    }

    /** The inbox may be gone since. */
    private DeadLetter named(TenantId tenant, Letter letter) {
        return new DeadLetter(
                letter.id(),
                letter.inbound(),
                letter.conversation(),
                inboxName(tenant, letter),
                letter.text(),
                letter.at(),
                letter.problem());
    }

    private String inboxName(TenantId tenant, Letter letter) {
        try {
            return businesses.inbox(tenant, letter.inbox()).name();
        } catch (NotFoundException gone) {
            return "";
        }
    }

    @Override
    public void retry(TenantId tenant, UUID letter, String username) {
        transactions.run(tenant, () -> {
            if (!letters.processAgain(tenant, letter) && !letters.sendAgain(tenant, letter)) {
                throw new NotFoundException();
            }
            Map<String, String> data = Map.of("letter", letter.toString(), "by", username);
            conduct.append(
                    tenant,
                    List.of(new ConductEntry("letter-retried", Optional.empty(), Optional.empty(), data, Map.of())));
        });
        dispatching.said(tenant);
    }
}
