package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Intent;
import org.alongside.routing.Reason;
import org.alongside.routing.Stakes;

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
        return doubts;
    }

    private static boolean guarded(Intent intent) {
        return intent.stakes().stream().anyMatch(GUARDED::contains);
    }
}
