package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalSource;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.Standing;

/** Makes facts of a message: what the engine reads in it, and what the conversation says. No transaction is open. */
@ApplicationScoped
class ReadingTurns {

    private static final Logger LOG = System.getLogger(ReadingTurns.class.getName());

    private final Understanding understanding;
    private final SignalsInForce ownSignals;
    private final SignalSource moreSignals;
    private final Clock clock;

    @Inject
    ReadingTurns(Understanding understanding, SignalsInForce ownSignals, SignalSource moreSignals, Clock clock) {
        this.understanding = understanding;
        this.ownSignals = ownSignals;
        this.moreSignals = moreSignals;
        this.clock = clock;
    }

    /** @param understood of the engine; its vector is worth keeping for the search */
    record Read(TurnFacts facts, Understood understood) {}

    Read read(Admitted turn) {
        try {
            Understood understood = understand(turn);
            return read(
                    turn,
                    understood.with(ownSignals.in(turn.tenant(), turn.message().text())),
                    "");
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Message " + turn.message().event() + " was not understood", failure);
            return read(turn, nothing(turn), "understanding");
        }
    }

    /** The facts of a message that the engine has read already. */
    TurnFacts facts(Admitted turn, Understood understood) {
        return read(
                        turn,
                        understood.with(
                                ownSignals.in(turn.tenant(), turn.message().text())),
                        "")
                .facts();
    }

    /** The same, with what one more reader sees in it. Asked only for what nobody has handed to a person. */
    Read again(Admitted turn, Read before) {
        List<Signal> seen = moreSignals.seen(turn.message().text());
        return seen.isEmpty()
                ? before
                : read(turn, before.understood().with(seen), before.facts().failure());
    }

    /** The facts that need no engine. @param failure why it was not asked */
    TurnFacts unread(Admitted turn, String failure) {
        return read(turn, nothing(turn), failure).facts();
    }

    private Understood understand(Admitted turn) {
        if (!turn.hasPolicy()) {
            return nothing(turn);
        }
        return understanding.understand(
                turn.tenant(),
                turn.policy(),
                turn.message().text(),
                language(turn),
                turn.business().tenant().languages());
    }

    private static String language(Admitted turn) {
        String ofConversation = turn.standing().conversation().language();
        return ofConversation.isEmpty() ? turn.message().language() : ofConversation;
    }

    private static Understood nothing(Admitted turn) {
        String language = turn.business().languageOr(language(turn));
        return new Understood(language, true, List.of(), false, List.of(), new float[0]);
    }

    private Read read(Admitted turn, Understood understood, String failure) {
        Standing standing = turn.standing();
        Meant meant = Meant.by(turn, understood);
        CourseSignals course = CourseSignals.of(turn, understood, meant);
        TurnFacts facts = new TurnFacts(
                meant.language(),
                meant.languageSupported(),
                meant.guesses(),
                meant.outOfScope(),
                course.signals(),
                course.negativeTurns(),
                standing.turns(),
                Duration.between(standing.openedAt(), clock.instant()),
                course.repeated(),
                escalatedBefore(standing, meant.guesses()),
                failure,
                meant.smallTalk(),
                standing.clarified());
        return new Read(facts, understood);
    }

    /** In this conversation, or in a recent one about the same. */
    private static boolean escalatedBefore(Standing standing, List<IntentGuess> guesses) {
        String intent = guesses.stream().findFirst().map(IntentGuess::intent).orElse("");
        return standing.escalated()
                || standing.earlier().stream()
                        .anyMatch(earlier ->
                                earlier.escalated() && earlier.intent().equals(intent));
    }
}
