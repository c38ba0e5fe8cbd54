package org.alongside.routing;

import java.time.Duration;

/**
 * How the handing over of a message to its channel ended.
 *
 * @param reference the carrier's own id of the message, by which it will tell of it, or empty
 * @param problem key of a text that tells an agent why it was refused and what to do, or empty
 * @param pause after which to try again, for {@link Result#LATER}
 */
public record Handover(Result result, String reference, String problem, Duration pause) {

    public enum Result {
        /** The channel has it. */
        SENT,
        /** The channel will not have it, now or later. */
        REFUSED,
        /** The channel keeps it back on purpose, such as an automatic mail to a machine; nothing failed. */
        KEPT,
        /** Nobody can say whether the channel has it. */
        UNKNOWN,
        /** The channel has not got it and asks to wait. */
        LATER
    }

    public static final Handover UNKNOWN = new Handover(Result.UNKNOWN, "", "", Duration.ZERO);

    public static Handover sent(String reference) {
        return new Handover(Result.SENT, reference, "", Duration.ZERO);
    }

    public static Handover refused(String problem) {
        return new Handover(Result.REFUSED, "", problem, Duration.ZERO);
    }

    /** @param reason key of a text that tells an agent why nobody gets it */
    public static Handover kept(String reason) {
        return new Handover(Result.KEPT, "", reason, Duration.ZERO);
    }

    /** @param problem told to agents if it is never sent */
    public static Handover later(Duration pause, String problem) {
        return new Handover(Result.LATER, "", problem, pause);
    }
}
