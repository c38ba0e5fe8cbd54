package org.alongside.metrics.domain;

import org.alongside.metrics.Counter;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Histogram;
import org.alongside.metrics.Tally;
import org.alongside.metrics.domain.ConversationFact.Course;
import org.alongside.metrics.domain.ConversationFact.Ending;
import org.alongside.metrics.domain.ConversationFact.Outcome;
import org.alongside.metrics.domain.ConversationFact.Promise;
import org.alongside.metrics.domain.ConversationFact.Seam;
import org.alongside.metrics.domain.ConversationFact.Voice;

/** What one conversation adds to each counter. */
public final class Counting {

    private static final int GOOD = 4;
    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    private final long[] counts = new long[Counter.values().length];
    private final ConversationFact fact;

    private Counting(ConversationFact fact) {
        this.fact = fact;
    }

    public static Tally of(ConversationFact fact) {
        Counting counting = new Counting(fact);
        counting.course(fact.course());
        counting.ending(fact.ending());
        counting.firstTime(fact.ending().outcome().known());
        counting.voice(fact.voice());
        counting.headline(fact.voice().dayAfter());
        counting.seam(fact.seam());
        counting.repeats(fact.seam(), fact.voice().repeated());
        return Tally.ofAll(counting.counts);
    }

    private void course(Course course) {
        one(Counter.CONVERSATIONS, true);
        one(Counter.MET_ASSISTANT, course.met());
        one(Counter.ESCALATED, course.met() && fact.seam().offered());
        one(Counter.CONTAINED, fact.contained());
        one(Counter.VERIFIED_CONTAINED, fact.verifiedContained());
        one(Counter.NO_PERSON, !fact.reachedPerson());
        one(Counter.NEAR_THRESHOLD, course.nearThreshold());
        one(Counter.VALUED, course.valued());
        one(Counter.VALUED_ALONE, course.valued() && !fact.reachedPerson());
        one(Counter.COMPLAINED, course.complained());
        one(Counter.ASSISTANT_REPLIED, course.replied());
        one(Counter.COMPLAINED_AFTER_REPLY, course.complainedAfterReply());
        mean(Counter.TURNED, Counter.TURNS, Counter.TURNS_SQUARED, course.turns());
        mean(Counter.ANSWERED, Counter.FIRST_RESPONSE, Counter.FIRST_RESPONSE_SQUARED, course.firstResponse());
        if (course.firstResponse() >= 0) {
            one(Histogram.FIRST_RESPONSE.of(course.firstResponse()), true);
        }
        count(Counter.AGENT_SECONDS, course.agentSeconds());
        count(Counter.TOKENS, course.tokens());
    }

    private void ending(Ending ending) {
        one(Counter.CLOSED, ending.closed());
        one(Counter.EVER_CLOSED, ending.everClosed());
        one(Counter.REOPENED, ending.reopened());
        one(Counter.OUTCOME_KNOWN, ending.outcome().known());
        one(Counter.RESOLVED, ending.outcome() == Outcome.RESOLVED);
        one(Counter.SILENT, ending.outcome() == Outcome.UNKNOWN);
        one(Counter.RECONTACTED, ending.recontacted());
    }

    private void firstTime(boolean known) {
        String complexity = fact.segment().get(Dimension.COMPLEXITY);
        one(Counter.FIRST_TIME, fact.firstTime());
        one(Counter.SIMPLE_KNOWN, known && complexity.equals("SIMPLE"));
        one(Counter.SIMPLE_FIRST_TIME, fact.firstTime() && complexity.equals("SIMPLE"));
        one(Counter.COMPLEX_KNOWN, known && complexity.equals("COMPLEX"));
        one(Counter.COMPLEX_FIRST_TIME, fact.firstTime() && complexity.equals("COMPLEX"));
    }

    private void voice(Voice voice) {
        one(Counter.SURVEYED, voice.asked());
        one(Counter.SURVEY_ANSWERED, voice.asked() && voice.answered());
        one(Counter.RATED, voice.stars() > 0);
        one(Counter.RATED_GOOD, voice.stars() >= GOOD);
        one(Counter.DAY_AFTER_RATED, voice.dayAfter() > 0);
        one(Counter.DAY_AFTER_GOOD, voice.dayAfter() >= GOOD);
        mean(Counter.EFFORT_ANSWERED, Counter.EFFORT, Counter.EFFORT_SQUARED, voice.effort());
        one(Counter.RECOMMEND_ANSWERED, voice.recommend() >= 0);
        one(Counter.PROMOTERS, voice.recommend() >= PROMOTER);
        one(Counter.DETRACTORS, voice.recommend() >= 0 && voice.recommend() <= DETRACTOR);
    }

    private void headline(int dayAfter) {
        boolean known = fact.ending().outcome().known() && dayAfter > 0;
        one(Counter.HEADLINE_KNOWN, known);
        one(Counter.HEADLINE_GOOD, known && fact.ending().outcome() == Outcome.RESOLVED && dayAfter >= GOOD);
    }

    private void seam(Seam seam) {
        boolean known = seam.offered() && fact.ending().outcome().known();
        one(Counter.HANDOFFS, seam.offered());
        one(Counter.COMPLETED, seam.completed());
        one(Counter.TRANSFERRED, seam.transferred());
        one(Counter.AFTER_HANDOFF_KNOWN, known);
        one(Counter.AFTER_HANDOFF_RESOLVED, known && fact.ending().outcome() == Outcome.RESOLVED);
        one(Counter.PROMISED, seam.promise() == Promise.KEPT || seam.promise() == Promise.BROKEN);
        one(Counter.PROMISE_KEPT, seam.promise() == Promise.KEPT);
        mean(Counter.ACCEPTED, Counter.HANDOFF_WAIT, Counter.HANDOFF_WAIT_SQUARED, seam.accept());
        if (seam.accept() >= 0) {
            one(Histogram.HANDOFF_WAIT.of(seam.accept()), true);
        }
        count(Counter.OFFER_WAIT, Math.max(0L, seam.offer()));
        count(Counter.REPLY_WAIT, Math.max(0L, seam.reply()));
        count(Counter.COMPLETION_TIME, Math.max(0L, seam.completion()));
    }

    private void repeats(Seam seam, int said) {
        boolean replied = seam.reply() >= 0;
        one(Counter.PERSON_REPLIED, replied);
        one(Counter.REPEATED, replied && seam.repeated());
        one(Counter.REPEAT_ANSWERED, said >= 0);
        one(Counter.REPEAT_SAID, said == 1);
        one(Counter.REPEAT_COMPARED, replied && said >= 0);
        one(Counter.REPEAT_AGREED, replied && said >= 0 && seam.repeated() == (said == 1));
        one(Counter.CLEAN_HANDOFF, replied && !seam.repeated() && said != 1);
    }

    private void one(Counter counter, boolean yes) {
        count(counter, yes ? 1L : 0L);
    }

    private void count(Counter counter, long amount) {
        counts[counter.ordinal()] = amount;
    }

    /** @param amount -1 when there is none */
    private void mean(Counter n, Counter sum, Counter squares, long amount) {
        one(n, amount >= 0);
        count(sum, Math.max(0, amount));
        count(squares, amount > 0 ? amount * amount : 0);
    }
}
