package org.alongside.routing.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Citation;
import org.alongside.routing.GuardResult;
import org.alongside.routing.Intent;
import org.alongside.routing.Reason;
import org.alongside.routing.Stakes;
import org.alongside.routing.domain.guard.Guards;
import org.alongside.routing.domain.guard.Reply;
import org.alongside.routing.domain.guard.Reply.Cited;
import org.alongside.routing.domain.guard.Reply.Wishes;

/** Looks at an answer before it is said. Whatever it doubts is not said: a draft for an agent, or nothing at all. */
final class ReplyGuards {

    private static final Logger LOG = System.getLogger(ReplyGuards.class.getName());
    private static final GuardResult NO_ANSWER = new GuardResult("no-answer", false, "");

    /** On these only words that were released in advance are said. */
    private static final Set<Stakes> GUARDED = EnumSet.of(Stakes.MONEY, Stakes.LEGAL);

    private ReplyGuards() {}

    /**
     * What is known about a message when its answer is looked at.
     *
     * @param asked the customer's words, oldest first
     * @param results of tools that succeeded
     */
    record About(
            String language,
            Optional<Intent> intent,
            List<String> asked,
            List<Passage> passages,
            List<String> results,
            Wishes wishes) {}

    /** One result a guard, the gravest first; that there is no answer is a result too. */
    static List<GuardResult> examine(About about, Optional<Answer> answer) {
        return answer.map(given -> Guards.examine(reply(about, given))).orElseGet(() -> List.of(NO_ANSWER));
    }

    /** The refusals, as reasons of the decision. */
    static List<Reason> doubts(List<GuardResult> results) {
        return results.stream()
                .filter(result -> !result.passed())
                .map(result -> new Reason(result.guard(), result.evidence()))
                .toList();
    }

    /** Names of guards and an id, never the words. */
    static void log(Object message, List<GuardResult> results) {
        results.stream()
                .filter(result -> !result.passed())
                .forEach(result -> LOG.log(Level.INFO, "Guard {0} refused the reply to {1}", result.guard(), message));
    }

    /** Whether it says that there was nothing to look at. */
    static boolean noAnswer(GuardResult result) {
        return result.equals(NO_ANSWER);
    }

    static boolean discarded(List<GuardResult> results) {
        return results.stream().anyMatch(Guards::discarded);
    }

    private static Reply reply(About about, Answer answer) {
        return new Reply(
                answer.text(),
                about.language(),
                answer.approved(),
                answer.citations().stream()
                        .flatMap(citation -> about.passages().stream()
                                .filter(passage -> passage.id().equals(citation.passage()))
                                .map(passage -> cited(passage, citation, answer)))
                        .toList(),
                about.results(),
                about.asked(),
                about.intent().filter(ReplyGuards::guarded).map(Intent::key).orElse(""),
                about.wishes());
    }

    private static Cited cited(Passage passage, Citation citation, Answer answer) {
        String heading = passage.sourceTitle() + " " + String.join(" ", passage.path());
        return new Cited(
                heading, passage.text(), sentences(citation, answer), passage.audience() == Audience.CUSTOMERS);
    }

    /** What stands between the end of the sentence before, whatever that rests on, and each end. */
    private static List<String> sentences(Citation citation, Answer answer) {
        TreeSet<Integer> ends = new TreeSet<>(Set.of(0));
        answer.citations().forEach(other -> ends.addAll(other.ends()));
        return citation.ends().stream()
                .map(end -> answer.text().substring(ends.lower(end), end))
                .toList();
    }

    private static boolean guarded(Intent intent) {
        return intent.stakes().stream().anyMatch(GUARDED::contains);
    }
}
