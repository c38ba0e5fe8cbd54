package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Markets;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.ReadyReply;
import org.alongside.routing.Answerer;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.GuardResult;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.application.LookingUp.Looked;
import org.alongside.routing.application.ReplyGuards.About;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.store.Standing.Line;

/**
 * Between the two transactions of a turn: reads, decides, and only where the decision allows it looks for an answer.
 * For what goes straight to a person neither search nor answerer is called.
 */
@ApplicationScoped
class ComposingReplies {

    private static final Logger LOG = System.getLogger(ComposingReplies.class.getName());

    private final ReadingTurns reading;
    private final FindingPassages finding;
    private final LookingUp looking;
    private final ChoosingReplies choosing;
    private final Markets markets;
    private final InstructionsInForce instructions;
    private final Answerer answerer;

    @Inject
    ComposingReplies(
            ReadingTurns reading,
            FindingPassages finding,
            LookingUp looking,
            ChoosingReplies choosing,
            Markets markets,
            InstructionsInForce instructions,
            Answerer answerer) {
        this.reading = reading;
        this.finding = finding;
        this.looking = looking;
        this.choosing = choosing;
        this.markets = markets;
        this.instructions = instructions;
        this.answerer = answerer;
    }

    Composed compose(Admitted turn) {
        ReadingTurns.Read read = reading.read(turn);
        RoutingDecision decision = decide(turn, read);
        if (decision.kind() != RoutingDecision.Kind.CONTAIN) {
            return compose(turn, read, decision);
        }
        ReadingTurns.Read again = reading.again(turn, read);
        return compose(turn, again, again == read ? decision : decide(turn, again));
    }

    private static RoutingDecision decide(Admitted turn, ReadingTurns.Read read) {
        return RoutingPolicy.decide(read.facts(), turn.policy(), turn.autonomy(), turn.charterComplete());
    }

    private Composed compose(Admitted turn, ReadingTurns.Read read, RoutingDecision decision) {
        try {
            return decision.fold(
                    contain -> answered(turn, read, contain),
                    greet -> Courtesies.greeting(turn, read.facts(), greet),
                    clarify -> Courtesies.question(turn, read.facts(), clarify),
                    assist -> drafted(turn, read, assist),
                    escalate -> Composed.silent(read.facts(), escalate));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Message " + turn.message().event() + " was not answered", failure);
            Reason reason = new Reason("assistant-failed", "answering");
            return Composed.silent(read.facts(), RoutingPolicy.handedOver(decision, reason));
        }
    }

    private Composed answered(Admitted turn, ReadingTurns.Read read, RoutingDecision decision) {
        String market = market(turn);
        Looked up = looking.up(turn, decision.intent());
        Optional<ReadyReply> approved = choosing.choose(turn, read, decision.intent(), market, up, Audience.CUSTOMERS);
        List<Passage> passages = passages(turn, read, decision, market, approved);
        Optional<Answer> answer =
                Optional.of(answer(turn, read, passages, approved)).filter(Answer::given);
        List<GuardResult> looked = ReplyGuards.examine(about(turn, read, decision, passages, up), answer);
        ReplyGuards.log(turn.message().event(), looked);
        List<Reason> doubts = ReplyGuards.doubts(looked);
        Composed composed = ReplyGuards.discarded(looked)
                ? Composed.looked(read.facts(), RoutingPolicy.discarded(decision, doubts), Optional.empty(), looked)
                : Composed.looked(read.facts(), RoutingPolicy.guarded(decision, doubts), answer, looked);
        return composed.with(up.calls());
    }

    /** What an approved reply says rests on its approval: nothing is looked for. */
    private List<Passage> passages(
            Admitted turn,
            ReadingTurns.Read read,
            RoutingDecision decision,
            String market,
            Optional<ReadyReply> approved) {
        return approved.isPresent() ? List.of() : finding.find(turn, read, decision.intent(), market);
    }

    private About about(
            Admitted turn, ReadingTurns.Read read, RoutingDecision decision, List<Passage> passages, Looked up) {
        List<String> asked = new ArrayList<>(turn.standing().recentOfContact());
        asked.add(turn.message().text());
        return new About(
                read.facts().language(),
                turn.policy().intent(decision.intent()),
                asked,
                passages,
                up.results(),
                instructions.wishes(turn.tenant()));
    }

    private Composed drafted(Admitted turn, ReadingTurns.Read read, RoutingDecision decision) {
        String market = market(turn);
        Looked up = looking.up(turn, decision.intent());
        Optional<ReadyReply> approved =
                choosing.choose(turn, read, decision.intent(), market, up, Audience.AGENTS_ONLY);
        List<Passage> passages = passages(turn, read, decision, market, approved);
        Optional<Answer> draft =
                Optional.of(answer(turn, read, passages, approved)).filter(Answer::given);
        List<GuardResult> looked =
                draft.isEmpty() ? List.of() : ReplyGuards.examine(about(turn, read, decision, passages, up), draft);
        return Composed.looked(read.facts(), decision, draft.filter(given -> !ReplyGuards.discarded(looked)), looked)
                .with(up.calls());
    }

    private String market(Admitted turn) {
        return markets.of(
                turn.tenant(),
                turn.business().inbox().id(),
                turn.standing().conversation().contact().value());
    }

    private Answer answer(
            Admitted turn, ReadingTurns.Read read, List<Passage> passages, Optional<ReadyReply> approved) {
        List<String> context = turn.standing().recent().stream().map(Line::text).toList();
        return answerer.answer(new Answerer.Request(
                turn.tenant(),
                Optional.of(turn.standing().conversation().id()),
                turn.message().text(),
                context,
                read.facts().language(),
                instructions.words(turn.tenant()),
                passages,
                approved));
    }
}
