package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Author;
import org.alongside.routing.Intent;
import org.alongside.routing.Owner;
import org.alongside.routing.RequiredField;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.domain.WantedFields;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationStore.Said;
import org.alongside.routing.store.Standing;
import org.alongside.routing.store.TurnStore;
import org.alongside.routing.store.TurnStore.Collected;
import org.alongside.shared.Ids;

/**
 * Messages while people have the conversation: nothing is answered, but what the contact was asked for is put into the
 * package. That something was no value of it is said once, and only while nobody has taken over.
 */
@ApplicationScoped
class ListeningIn {

    private final Transactions transactions;
    private final TurnStore turns;
    private final ConversationStore conversations;
    private final Senders senders;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ListeningIn(
            Transactions transactions,
            TurnStore turns,
            ConversationStore conversations,
            Senders senders,
            Changes changes,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.turns = turns;
        this.conversations = conversations;
        this.senders = senders;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether something is to be delivered */
    boolean finish(Admitted turn, TurnFacts facts) {
        Standing standing = turn.standing();
        List<RequiredField> wanted = wanted(turn);
        Map<String, String> found = WantedFields.answered(wanted, turn.message().text());
        boolean tell = !wanted.isEmpty()
                && found.isEmpty()
                && !standing.wantedTold()
                && standing.conversation().owner() == Owner.QUEUE
                && WantedFields.attempted(turn.message().text());
        Collected collected = new Collected(
                found,
                standing.wanted().stream()
                        .filter(name -> !found.containsKey(name))
                        .toList(),
                standing.wantedTold() || tell);
        transactions.run(turn.tenant(), () -> {
            turns.finishSilently(
                    turn.tenant(), turn.message(), standing, facts.signals(), facts.negativeTurns(), collected);
            if (tell) {
                say(turn, AskingForFields.notThat(turn.business().languageOr(facts.language()), wanted));
            }
        });
        return tell && !senders.of(turn.business().inbox().channel()).fetched();
    }

    private static List<RequiredField> wanted(Admitted turn) {
        return turn.policy().intent(turn.standing().intent()).map(Intent::requiredFields).orElse(List.of()).stream()
                .filter(field -> turn.standing().wanted().contains(field.name()))
                .toList();
    }

    private void say(Admitted turn, String words) {
        Said said = new Said(ids.next(), Author.SYSTEM, "", Optional.empty(), false, words, List.of(), true);
        long sequence =
                conversations.say(turn.tenant(), turn.standing().conversation().id(), said, clock.instant());
        changes.happened(turn.tenant(), turn.standing().conversation(), sequence);
    }
}
