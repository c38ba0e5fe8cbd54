package org.alongside.metrics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.metrics.Segment;

/**
 * What is known of one conversation, out of its events alone.
 *
 * @param day of opening in the tenant's zone
 * @param segment with a value for every dimension
 */
public record ConversationFact(
        UUID conversation,
        Instant openedAt,
        LocalDate day,
        Segment segment,
        Course course,
        Ending ending,
        Voice voice,
        Seam seam) {

    private static final int BAD = 2;

    /**
     * What happened until it ended.
     *
     * @param met whether the assistant's routing decided
     * @param leftOpen whether it ended in a question of the assistant
     * @param turns the contact's messages until end or handoff, or -1 while it is under way
     * @param firstResponse seconds to the first substantive reply, or -1
     * @param valued whether the contact is of high value or at risk
     * @param nearThreshold whether a decision was a close one
     * @param replied whether the assistant did, {@code complainedAfterReply} whether the contact complained after it
     */
    public record Course(
            boolean met,
            boolean leftOpen,
            int turns,
            int firstResponse,
            boolean valued,
            boolean nearThreshold,
            boolean complained,
            boolean replied,
            boolean complainedAfterReply,
            long tokens,
            long agentSeconds) {}

    /** How it ended. */
    public record Ending(boolean closed, boolean everClosed, boolean reopened, boolean recontacted, Outcome outcome) {}

    /** What is known of the outcome. */
    public enum Outcome {
        OPEN,
        RESOLVED,
        NOT_RESOLVED,
        /** Closed in silence: nobody knows. */
        UNKNOWN,
        /** Spam or a duplicate: no case. */
        NONE;

        public boolean known() {
            return this == RESOLVED || this == NOT_RESOLVED;
        }
    }

    /**
     * What the contact said about it; silence is -1.
     *
     * @param stars at the close, 1..5
     * @param dayAfter satisfaction 24 h later, 1..5
     * @param effort 1..7
     * @param recommend 0..10
     * @param repeated 1 had to repeat, 0 did not
     */
    public record Voice(
            boolean asked, boolean answered, int stars, int dayAfter, int effort, int recommend, int repeated) {}

    /**
     * What happened between assistant and person. Waits are seconds, or -1.
     *
     * @param offer from the message that brought a person in to the offer
     * @param accept from there to the acceptance
     * @param reply from there to the person's first reply
     * @param completion from there to the close
     */
    public record Seam(
            boolean offered,
            boolean completed,
            boolean transferred,
            boolean repeated,
            Promise promise,
            int offer,
            int accept,
            int reply,
            int completion) {

        public static final Seam NONE = new Seam(false, false, false, false, Promise.NONE, -1, -1, -1, -1);
    }

    /** What became of the promised moment. */
    public enum Promise {
        NONE,
        WAITING,
        KEPT,
        BROKEN
    }

    public boolean reachedPerson() {
        return !segment.get(org.alongside.metrics.Dimension.HANDLER).equals(Handlers.ASSISTANT);
    }

    /** Met the assistant and reached no person. */
    public boolean contained() {
        return course.met() && !course.leftOpen() && !seam.offered() && !reachedPerson();
    }

    /** Contained, not back on the same intent, not rated bad. */
    public boolean verifiedContained() {
        return contained() && !ending.recontacted() && !bad(voice.stars()) && !bad(voice.dayAfter());
    }

    /** Resolved at the first go. */
    public boolean firstTime() {
        return ending.outcome() == Outcome.RESOLVED
                && !seam.transferred()
                && !ending.reopened()
                && !ending.recontacted();
    }

    private static boolean bad(int stars) {
        return stars > 0 && stars <= BAD;
    }
}
