package org.alongside.routing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A fact about a conversation, stored with the change that it tells of. Everything that metrics know comes from these.
 *
 * @param data by kind; see {@link Kind}. Numbers and enum names as text; absent means not applicable.
 */
public record RoutingEvent(UUID id, ConversationId conversation, Kind kind, Instant at, Map<String, String> data) {

    public enum Kind {
        /** inbox, channel, language, contact */
        OPENED,
        /** sequence */
        CONTACT_WROTE,
        /**
         * decision (CONTAIN, GREET, CLARIFY, ASSIST, ESCALATE), intent, caseType, tier, complexity, rule, policy
         * (number), probability; signals (kinds, by comma), value (HIGH, AT_RISK, HIGH_AT_RISK: of the contact), margin
         * (distance to the nearer of the policy's lines, 0..1); model and tokens, when an answer was composed
         */
        DECIDED,
        /**
         * sequence, author (ASSISTANT, AGENT, AGENT_ASSISTED), member; repeated (what of the handoff's package an agent
         * asked for again, by comma)
         */
        REPLIED,
        /** rule, promisedAt (ISO instant) */
        HANDOFF_OFFERED,
        /** member */
        HANDOFF_ACCEPTED,
        /** member: from one person (from) to this one */
        TRANSFERRED,
        /** outcome, and member; or by (silence, merge, erasure) when nobody closed it, and the outcome is UNKNOWN */
        CLOSED,
        /** by (member, or delivery); undo ("true") when a closing was taken back before the contact was told */
        REOPENED,
        /** member: from an agent to the assistant */
        HANDED_BACK,
        /** member, until (ISO instant) or absent */
        SNOOZED,
        /** why (TIME, or the member) */
        WOKEN,
        /** sequence, problem (message key) or absent */
        DELIVERY_FAILED,
        /** stars, 1..5 */
        RATED,
        /** previous (conversation id): the same contact was back on the same intent within the re-contact window */
        RECONTACTED,
        /** survey (CLOSE, DAY_AFTER), kinds ({@link SurveyKind}, by comma), sequence of the message that asks */
        SURVEYED,
        /**
         * question and value: SATISFACTION 1..5, DAY_AFTER 1..5, EFFORT 1..7, RECOMMEND 0..10, REPEATED yes or no,
         * SOLVED yes or no
         */
        ANSWERED
    }
}
