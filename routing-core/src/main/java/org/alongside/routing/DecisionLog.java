package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.TenantId;

/** Every decision that was made about a contact's message. */
public interface DecisionLog {

    /** Which decision: a message has one. */
    record Key(ConversationId conversation, long messageSequence) {}

    /**
     * What is looked for; empty and 0 for all.
     *
     * @param rule that named the decision
     * @param policy number of the version
     * @param from inclusive, {@code until} exclusive
     */
    record Filter(
            String intent,
            Optional<IntentTier> tier,
            String rule,
            Optional<RoutingDecision.Kind> kind,
            int policy,
            Optional<Instant> from,
            Optional<Instant> until) {
        public static final Filter ALL =
                new Filter("", Optional.empty(), "", Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /**
     * At most {@code limit} decisions, newest first (keyset paging).
     *
     * @param after the last one of the page before, or none for the first
     */
    List<LoggedDecision> page(TenantId tenant, Filter filter, Optional<Key> after, int limit);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    LoggedDecision byKey(TenantId tenant, Key key);

    /** Names of all rules that may name a decision, in the order of precedence, those of the guards after them. */
    List<String> rules(TenantId tenant);
}
