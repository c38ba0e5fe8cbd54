package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.routing.Answerer;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.store.Standing.Line;

/**
 * Between the two transactions of a turn: reads, decides, and only where the decision allows it looks for an answer.
 * For what goes straight to a person neither search nor answerer is called.
 */
@ApplicationScoped
class ComposingReplies {

    private static final Logger LOG = System.getLogger(ComposingReplies.class.getName());
    private static final int TURNS_IN_QUESTION = 3;
    private static final int PASSAGES = 6;
    private static final int PASSAGES_IN_OTHERS = 3;

    private final ReadingTurns reading;
    private final KnowledgeBase knowledge;
    private final ApprovedReplies approvedReplies;
    private final Answerer answerer;

    @Inject
    ComposingReplies(
            ReadingTurns reading, KnowledgeBase knowledge, ApprovedReplies approvedReplies, Answerer answerer) {
        this.reading = reading;
        this.knowledge = knowledge;
        this.approvedReplies = approvedReplies;
        this.answerer = answerer;
    }

    Composed compose(Admitted turn) {
        ReadingTurns.Read read = reading.read(turn);
        RoutingDecision decision =
                RoutingPolicy.decide(read.facts(), turn.policy(), turn.autonomy(), turn.charterComplete());
        try {
            return decision.fold(
                    contain -> answered(turn, read, contain),
                    assist -> drafted(turn, read, assist),
                    escalate -> Composed.silent(read.facts(), escalate));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Message " + turn.message().event() + " was not answered", failure);
            Reason reason = new Reason("assistant-failed", "answering");
            return Composed.silent(read.facts(), RoutingPolicy.handedOver(decision, reason));
        }
    }

    private Composed answered(Admitted turn, ReadingTurns.Read read, RoutingDecision decision) {
        List<Passage> passages = search(turn, read);
        Optional<Answer> answer =
                Optional.of(answer(turn, read, decision, passages)).filter(Answer::given);
        List<Reason> doubts = ReplyGuards.doubts(turn.policy().intent(decision.intent()), answer, passages);
        return new Composed(read.facts(), RoutingPolicy.guarded(decision, doubts), answer);
    }

    private Composed drafted(Admitted turn, ReadingTurns.Read read, RoutingDecision decision) {
        Answer draft = answer(turn, read, decision, search(turn, read));
        return new Composed(read.facts(), decision, Optional.of(draft).filter(Answer::given));
    }

    private List<Passage> search(Admitted turn, ReadingTurns.Read read) {
        List<String> turns = new ArrayList<>(turn.standing().recentOfContact());
        turns.add(turn.message().text());
        String text = String.join("\n", turns.subList(Math.max(0, turns.size() - TURNS_IN_QUESTION), turns.size()));
        String own = read.facts().language();
        List<String> others = turn.business().tenant().languages().stream()
                .filter(language -> !language.equals(own))
                .toList();
        List<Passage> passages = new ArrayList<>(search(turn, read, text, List.of(own), PASSAGES));
        if (!others.isEmpty()) {
            // What stands only in another language is better than nothing.
            passages.addAll(search(turn, read, text, others, PASSAGES_IN_OTHERS));
        }
        return passages;
    }

    private List<Passage> search(
            Admitted turn, ReadingTurns.Read read, String text, List<String> languages, int limit) {
        return knowledge.search(
                turn.tenant(), new Question(text, read.understood().vector(), languages, Audience.CUSTOMERS, limit));
    }

    private Answer answer(Admitted turn, ReadingTurns.Read read, RoutingDecision decision, List<Passage> passages) {
        Optional<ApprovedReply> approved = decision.intent().isEmpty()
                ? Optional.empty()
                : approvedReplies.find(
                        turn.tenant(), decision.intent(), read.facts().language());
        List<String> context = turn.standing().recent().stream().map(Line::text).toList();
        return answerer.answer(new Answerer.Request(
                turn.message().text(), context, read.facts().language(), "", passages, approved));
    }
}
