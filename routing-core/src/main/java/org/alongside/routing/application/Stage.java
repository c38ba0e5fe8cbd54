package org.alongside.routing.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.routing.Author;
import org.alongside.routing.Choice;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Origin;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.store.Claimed;
import org.alongside.routing.store.Standing;

/** A conversation that only the playground knows: it grows by the lines that are typed, and is never stored. */
final class Stage {

    private static final int REMEMBERED = 8;

    private final Business business;
    private final RehearsingDrafts.Ready ready;
    private final boolean charterComplete;
    private final String hint;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final ConversationId conversation;
    private final ContactId contact;
    private final List<Standing.Line> said = new ArrayList<>();
    private Duration age = Duration.ZERO;
    private String language = "";
    private String intent = "";
    private int turns;
    private int negativeTurns;
    private boolean escalated;
    private boolean clarified;
    private List<Choice> choices = List.of();

    Stage(
            Business business,
            RehearsingDrafts.Ready ready,
            boolean charterComplete,
            String hint,
            Supplier<UUID> ids,
            Instant now) {
        this.business = business;
        this.ready = ready;
        this.charterComplete = charterComplete;
        this.hint = hint;
        this.ids = ids;
        this.now = now;
        this.conversation = new ConversationId(ids.get());
        this.contact = new ContactId(ids.get());
    }

    /** The line as a message that has just come in. */
    Admitted enter(Line line) {
        age = age.plus(line.pause());
        turns++;
        return new Admitted(
                business.tenant().id(),
                business,
                message(line.text()),
                standing(),
                ready.policy(),
                ready.autonomy(),
                charterComplete);
    }

    boolean withPerson() {
        return escalated;
    }

    /** Remembers what came of it, as the tables would. */
    void leave(Admitted turn, Composed composed) {
        said.add(new Standing.Line(Author.CONTACT, turn.message().text()));
        composed.answer()
                .filter(answer -> !composed.decision().kind().needsPerson())
                .ifPresent(answer -> said.add(new Standing.Line(Author.ASSISTANT, answer.text())));
        language = business.languageOr(composed.facts().language());
        intent = composed.decision().kind() == Kind.GREET
                ? intent
                : composed.decision().intent();
        negativeTurns = composed.facts().negativeTurns();
        escalated |= composed.decision().kind().needsPerson();
        clarified |= composed.decision().kind() == Kind.CLARIFY;
        choices = composed.choices();
    }

    private Claimed message(String text) {
        return new Claimed(
                ids.get(),
                1,
                business.inbox().id(),
                new ContactKey(ContactKey.Kind.VISITOR, "playground"),
                text,
                hint,
                false,
                now,
                Origin.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                false,
                List.of());
    }

    private Standing standing() {
        return new Standing(
                conversation(),
                turns,
                now.minus(age),
                intent,
                turns,
                negativeTurns,
                escalated,
                Optional.empty(),
                clarified,
                choices,
                List.of(),
                false,
                List.copyOf(said.subList(Math.max(0, said.size() - REMEMBERED), said.size())),
                List.of(),
                ContactRegard.NONE,
                "");
    }

    /** Always the assistant's, so that each line is decided. */
    private Conversation conversation() {
        return new Conversation(
                conversation,
                contact,
                business.inbox().id(),
                language,
                Owner.ASSISTANT,
                1,
                Optional.empty(),
                true,
                turns);
    }
}
