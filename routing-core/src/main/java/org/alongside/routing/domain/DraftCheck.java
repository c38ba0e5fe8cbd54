package org.alongside.routing.domain;

import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingDecision.Kind;

/** What became of a draft. */
public final class DraftCheck {

    /** A greeting and a name more is an edit; half other words is another text. */
    private static final double MOSTLY = 0.6;

    private DraftCheck() {}

    public static DraftVerdict answered(String draft, String sent) {
        double likeness = WordDiff.of(draft, sent).likeness();
        if (likeness == 1) {
            return DraftVerdict.SAME;
        }
        return likeness >= MOSTLY ? DraftVerdict.EDITED : DraftVerdict.REWRITTEN;
    }

    /** Closed by an agent who wrote nothing to the contact: settled by doing something, or not worth it. */
    public static DraftVerdict closedSilently(Kind would, Outcome outcome) {
        boolean acted = switch (outcome) {
            case RESOLVED, NOT_RESOLVED -> true;
            case NO_ANSWER, SPAM, DUPLICATE, UNKNOWN -> false;
        };
        return acted && would == Kind.CONTAIN ? DraftVerdict.MISSED_ESCALATION : DraftVerdict.NONE;
    }
}
