package org.alongside.metrics;

import java.util.Locale;

/**
 * What is counted of conversations: of one it is a 0, a 1 or an amount, of many the sum. Every {@link Measure} is made
 * of these, so that the measures of any set of conversations follow from its sums alone.
 */
public enum Counter {
    CONVERSATIONS,
    /** The assistant's routing decided at least once; a greeting alone is none. */
    MET_ASSISTANT,
    /** Met the assistant, and a handoff was offered. */
    ESCALATED,
    /** Met the assistant, reached no person and did not end in a question of the assistant. */
    CONTAINED,
    /** Contained, not back on the same intent within seven days, not rated 1 or 2. */
    VERIFIED_CONTAINED,
    /** Reached no person, whatever became of it. */
    NO_PERSON,
    /** A decision fell within {@code 0.05} of one of the policy's lines. */
    NEAR_THRESHOLD,
    /** Of contacts of high value, or at risk of leaving. */
    VALUED,
    /** Valued, and handled by the assistant alone. */
    VALUED_ALONE,
    /** The contact complained, spoke of lawyers or regulators, or came with a case that is a complaint. */
    COMPLAINED,
    /** The assistant replied at least once. */
    ASSISTANT_REPLIED,
    /** Complained after that. */
    COMPLAINED_AFTER_REPLY,
    /** Came to an end or to a handoff, so that turns can be counted. */
    TURNED,
    /** The contact's messages until then. */
    TURNS,
    TURNS_SQUARED(Size.LARGE),
    /** Got a first substantive reply; a promise is none. */
    ANSWERED,
    /** Seconds from the contact's first message to that reply. */
    FIRST_RESPONSE(Size.LARGE),
    FIRST_RESPONSE_SQUARED(Size.LARGE),
    /** Seconds in which people had it, from acceptance to closing or transfer. */
    AGENT_SECONDS(Size.LARGE),
    /** Tokens of connected models. */
    TOKENS(Size.LARGE),

    /** Closed and not reopened. */
    CLOSED,
    EVER_CLOSED,
    REOPENED,
    /** Closed by somebody who said how it ended, or the contact did; spam and duplicates are no cases. */
    OUTCOME_KNOWN,
    RESOLVED,
    /** Closed, and nobody knows how it ended. Never counted as resolved. */
    SILENT,
    /** Resolved without transfer, reopening or re-contact. */
    FIRST_TIME,
    SIMPLE_KNOWN,
    SIMPLE_FIRST_TIME,
    COMPLEX_KNOWN,
    COMPLEX_FIRST_TIME,
    /** Followed by a conversation of the same contact on the same intent within seven days. */
    RECONTACTED,

    /** Rated at the close, 1 to 5. */
    RATED,
    /** Rated 4 or 5. */
    RATED_GOOD,
    /** Rated 24 hours after the close or later. */
    DAY_AFTER_RATED,
    DAY_AFTER_GOOD,
    /** Outcome and satisfaction after 24 hours are both known. */
    HEADLINE_KNOWN,
    /** Resolved, and satisfied after 24 hours. */
    HEADLINE_GOOD,
    /** Asked by a survey that arrived. */
    SURVEYED,
    /** Answered at least one of its questions. */
    SURVEY_ANSWERED,
    EFFORT_ANSWERED,
    /** How easy it was, 1 to 7. */
    EFFORT,
    EFFORT_SQUARED,
    RECOMMEND_ANSWERED,
    /** Would recommend, 9 or 10. */
    PROMOTERS,
    /** 0 to 6. */
    DETRACTORS,

    /** A handoff was offered. */
    HANDOFFS,
    ACCEPTED,
    /** A person replied after the offer. */
    PERSON_REPLIED,
    /** A person had it when it was closed. */
    COMPLETED,
    TRANSFERRED,
    AFTER_HANDOFF_KNOWN,
    AFTER_HANDOFF_RESOLVED,
    /** An agent asked for what the package already held. */
    REPEATED,
    /** The contact was asked whether they had to repeat themselves, and answered. */
    REPEAT_ANSWERED,
    /** Said yes. */
    REPEAT_SAID,
    /** Both are known: the agents' questions and the contact's answer. */
    REPEAT_COMPARED,
    /** Both say the same. */
    REPEAT_AGREED,
    /** A person replied and nothing had to be repeated, by the agents' questions and by the contact's word. */
    CLEAN_HANDOFF,
    /** A moment was promised, and it is known whether it was kept. */
    PROMISED,
    PROMISE_KEPT,
    /** Seconds from the message that brought a person in to the offer. */
    OFFER_WAIT(Size.LARGE),
    /** Seconds from offered to accepted. */
    HANDOFF_WAIT(Size.LARGE),
    HANDOFF_WAIT_SQUARED(Size.LARGE),
    /** Seconds from accepted to the person's first reply. */
    REPLY_WAIT(Size.LARGE),
    /** Seconds from that reply to the close. */
    COMPLETION_TIME(Size.LARGE),

    /** First response within the first bound of {@link Histogram#BOUNDS}; the next ones likewise. */
    FIRST_RESPONSE_IN_1,
    FIRST_RESPONSE_IN_2,
    FIRST_RESPONSE_IN_3,
    FIRST_RESPONSE_IN_4,
    FIRST_RESPONSE_IN_5,
    FIRST_RESPONSE_IN_6,
    FIRST_RESPONSE_IN_7,
    FIRST_RESPONSE_IN_8,
    FIRST_RESPONSE_IN_9,
    FIRST_RESPONSE_IN_10,
    HANDOFF_WAIT_IN_1,
    HANDOFF_WAIT_IN_2,
    HANDOFF_WAIT_IN_3,
    HANDOFF_WAIT_IN_4,
    HANDOFF_WAIT_IN_5,
    HANDOFF_WAIT_IN_6,
    HANDOFF_WAIT_IN_7,
    HANDOFF_WAIT_IN_8,
    HANDOFF_WAIT_IN_9,
    HANDOFF_WAIT_IN_10;

    /** How large a day's sum may become. */
    public enum Size {
        /** Fits 31 bits. */
        SMALL,
        LARGE
    }

    private final Size size;

    Counter() {
        this(Size.SMALL);
    }

    Counter(Size size) {
        this.size = size;
    }

    public Size size() {
        return size;
    }

    /** Its column in facts and roll-ups. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
