package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Citation;
import org.alongside.routing.Intent;
import org.alongside.routing.Reason;
import org.alongside.routing.Stakes;
import org.alongside.routing.domain.NumbersGuard;
import org.alongside.routing.domain.PromisesGuard;

/** Looks at an answer before it is said. Whatever it doubts becomes a draft for an agent. */
final class ReplyGuards {

    /** On these only words that were released in advance are said. */
    private static final Set<Stakes> GUARDED = EnumSet.of(Stakes.MONEY, Stakes.LEGAL);

    private ReplyGuards() {}

    static List<Reason> doubts(Optional<Intent> intent, Optional<Answer> answer, List<Passage> passages) {
        if (answer.isEmpty()) {
            return List.of(new Reason("no-answer", ""));
        }
        if (answer.get().approved()) {
            return List.of();
        }
        List<Reason> doubts = new ArrayList<>();
        intent.filter(ReplyGuards::guarded)
                .ifPresent(subject -> doubts.add(new Reason("guarded-subject", subject.key())));
        if (answer.get().citations().isEmpty()) {
            doubts.add(new Reason("not-grounded", ""));
        }
        doubts.addAll(ofItsOwn(answer.get(), passages));
        return doubts;
    }

    /** Figures and promises that stand in none of the passages that the answer cites. */
    private static List<Reason> ofItsOwn(Answer answer, List<Passage> passages) {
        List<PassageId> cited =
                answer.citations().stream().map(Citation::passage).toList();
        List<String> sources = passages.stream()
                .filter(passage -> cited.contains(passage.id()))
                .map(Passage::text)
                .toList();
        List<Reason> doubts = new ArrayList<>();
        NumbersGuard.unsupported(answer.text(), sources).stream()
                .findFirst()
                .ifPresent(figure -> doubts.add(new Reason("number-not-in-source", figure)));
        PromisesGuard.found(answer.text(), sources)
                .ifPresent(promise -> doubts.add(new Reason("promise-made", promise)));
        return doubts;
    }

    private static boolean guarded(Intent intent) {
        return intent.stakes().stream().anyMatch(GUARDED::contains);
    }
}
