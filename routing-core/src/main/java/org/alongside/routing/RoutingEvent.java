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
         * (number), probability
         */
        DECIDED,
        /** sequence, author (ASSISTANT, AGENT, AGENT_ASSISTED), member */
        REPLIED,
        /** rule, promisedAt (ISO instant) */
        HANDOFF_OFFERED,
        /** member */
        HANDOFF_ACCEPTED,
        /** outcome, and member; or by (silence) when nobody closed it, and the outcome is UNKNOWN */
        CLOSED,
        /** by */
        REOPENED,
        /** stars, 1..5 */
        RATED,
        /** previous (conversation id): the same contact was back on the same intent within the re-contact window */
        RECONTACTED
    }
}
