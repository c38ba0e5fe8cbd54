package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DecisionLog.Filter;
import org.alongside.routing.DecisionLog.Key;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.IntentTier;
import org.alongside.routing.LoggedDecision;
import org.alongside.routing.LoggedDecision.Seen;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Decisions as they were stored, to be read by people. */
@ApplicationScoped
public class DecisionStore {

    private static final String PAGE = "select * from routing.decisions d where d.tenant_id = ?"
            + " and (? or d.intent = ?) and (? or d.tier = ?) and (? or d.kind = ?)"
            + " and (? or coalesce(d.reasons -> 0 ->> 'rule', '') = ?) and (? or d.policy_number = ?)"
            + " and (? or d.decided_at >= ?) and (? or d.decided_at < ?)"
            + " and (? or (d.decided_at, d.conversation_id, d.message_sequence) < (select p.decided_at, p.conversation_id,"
            + " p.message_sequence from routing.decisions p where p.tenant_id = ? and p.conversation_id = ?"
            + " and p.message_sequence = ?))"
            + " order by d.decided_at desc, d.conversation_id desc, d.message_sequence desc limit ?";

    private final Sql sql;

    @Inject
    public DecisionStore(Sql sql) {
        this.sql = sql;
    }

    public List<LoggedDecision> page(TenantId tenant, Filter filter, Optional<Key> after, int limit) {
        return sql.list(
                PAGE,
                DecisionStore::decision,
                tenant,
                filter.intent().isEmpty(),
                filter.intent(),
                filter.tier().isEmpty(),
                filter.tier(),
                filter.kind().isEmpty(),
                filter.kind(),
                filter.rule().isEmpty(),
                filter.rule(),
                filter.policy() == 0,
                filter.policy(),
                filter.from().isEmpty(),
                filter.from().orElse(Instant.EPOCH),
                filter.until().isEmpty(),
                filter.until().orElse(Instant.EPOCH),
                after.isEmpty(),
                tenant,
                after.map(key -> key.conversation().value()).orElse(new UUID(0, 0)),
                after.map(Key::messageSequence).orElse(0L),
                limit);
    }

    public Optional<LoggedDecision> byKey(TenantId tenant, Key key) {
        return sql.one(
                "select * from routing.decisions where tenant_id = ? and conversation_id = ? and message_sequence = ?",
                DecisionStore::decision,
                tenant,
                key.conversation().value(),
                key.messageSequence());
    }

    private static LoggedDecision decision(Row row) throws SQLException {
        Map<String, Object> facts = Json.object(row.text("facts"));
        return new LoggedDecision(
                new ConversationId(row.uuid("conversation_id")),
                row.number("message_sequence"),
                row.constant("kind", Kind.class),
                row.text("intent"),
                row.maybeText("tier").map(IntentTier::valueOf),
                Json.reasons(row.text("reasons")),
                row.integer("policy_number"),
                row.maybeText("autonomy").map(Autonomy::valueOf),
                row.instant("decided_at"),
                objects(facts, "guesses").stream()
                        .map(guess ->
                                new IntentGuess(guess.get("intent"), Double.parseDouble(guess.get("probability"))))
                        .toList(),
                objects(facts, "signals").stream()
                        .map(signal -> new Seen(signal.get("kind"), signal.getOrDefault("evidence", "")))
                        .toList(),
                rest(facts));
    }

    private static List<Map<String, String>> objects(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof List<?> items
                ? items.stream().map(Json::texts).toList()
                : List.of();
    }

    private static Map<String, String> rest(Map<String, Object> facts) {
        Map<String, String> rest = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (!(value instanceof List<?>)) {
                rest.put(name, String.valueOf(value));
            }
        });
        return rest;
    }
}
