package org.alongside.routing;

import java.util.List;
import java.util.function.Function;

/**
 * What happens with a contact's message. A value: the same facts, policy and autonomy give the same decision. The first
 * reason named the decision; all that fired are recorded.
 */
public sealed interface RoutingDecision {

    /** Best first; empty only for {@link Contain}. */
    List<Reason> reasons();

    /** Key of the best intent, or empty when there is none. */
    String intent();

    default Kind kind() {
        return fold(
                contain -> Kind.CONTAIN,
                greet -> Kind.GREET,
                clarify -> Kind.CLARIFY,
                assist -> Kind.ASSIST,
                escalate -> Kind.ESCALATE);
    }

    /** One case each; a new case breaks every caller at compile time. */
    <T> T fold(
            Function<Contain, T> contain,
            Function<Greet, T> greet,
            Function<Clarify, T> clarify,
            Function<Assist, T> assist,
            Function<Escalate, T> escalate);

    /** The order is the meaning: each leaves less to the assistant than the one before. */
    enum Kind {
        CONTAIN,
        GREET,
        CLARIFY,
        ASSIST,
        ESCALATE;

        /** Whether a person has it from then on. */
        public boolean needsPerson() {
            return compareTo(ASSIST) >= 0;
        }
    }

    /** The assistant answers end to end. */
    record Contain(String intent, List<Reason> reasons) implements RoutingDecision {
        @Override
        public <T> T fold(
                Function<Contain, T> contain,
                Function<Greet, T> greet,
                Function<Clarify, T> clarify,
                Function<Assist, T> assist,
                Function<Escalate, T> escalate) {
            return contain.apply(this);
        }
    }

    /** A greeting is returned, in words of the platform; nothing is resolved by that. */
    record Greet(List<Reason> reasons) implements RoutingDecision {
        @Override
        public String intent() {
            return "";
        }

        @Override
        public <T> T fold(
                Function<Contain, T> contain,
                Function<Greet, T> greet,
                Function<Clarify, T> clarify,
                Function<Assist, T> assist,
                Function<Escalate, T> escalate) {
            return greet.apply(this);
        }
    }

    /**
     * The assistant asks which of a few things is meant; nothing is resolved by that.
     *
     * @param choices intent keys, likeliest first, two or three
     */
    record Clarify(String intent, List<String> choices, List<Reason> reasons) implements RoutingDecision {
        @Override
        public <T> T fold(
                Function<Contain, T> contain,
                Function<Greet, T> greet,
                Function<Clarify, T> clarify,
                Function<Assist, T> assist,
                Function<Escalate, T> escalate) {
            return clarify.apply(this);
        }
    }

    /** The assistant drafts, an agent sends; the contact is told that a person will answer, and when. */
    record Assist(String intent, List<Reason> reasons) implements RoutingDecision {
        @Override
        public <T> T fold(
                Function<Contain, T> contain,
                Function<Greet, T> greet,
                Function<Clarify, T> clarify,
                Function<Assist, T> assist,
                Function<Escalate, T> escalate) {
            return assist.apply(this);
        }
    }

    /** A person takes over now, with the package; no model is called. */
    record Escalate(String intent, List<Reason> reasons) implements RoutingDecision {
        @Override
        public <T> T fold(
                Function<Contain, T> contain,
                Function<Greet, T> greet,
                Function<Clarify, T> clarify,
                Function<Assist, T> assist,
                Function<Escalate, T> escalate) {
            return escalate.apply(this);
        }
    }
}
