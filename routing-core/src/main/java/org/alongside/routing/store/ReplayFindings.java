package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.IntentTier;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.Replays.About;
import org.alongside.routing.Replays.Wanted;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.domain.Replayed;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/**
 * What a replay found worth a look. The words of customers are read from their conversation, as long as they are there.
 */
@ApplicationScoped
public class ReplayFindings {

    private static final String NEEDS_PERSON = "in ('ASSIST', 'ESCALATE')";

    private final Sql sql;

    @Inject
    public ReplayFindings(Sql sql) {
        this.sql = sql;
    }

    /** @param first position of the first message */
    public void add(TenantId tenant, UUID replay, int first, List<Replayed> messages) {
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < messages.size(); at++) {
            if (messages.get(at).worthALook()) {
                rows.add(row(tenant, replay, first + at, messages.get(at)));
            }
        }
        sql.batch(
                "insert into routing.replay_findings (tenant_id, replay_id, position, conversation_id, message_sequence, text,"
                        + " changed, leak, wrong, before_kind, before_intent, before_rule, before_policy, kind, intent, tier,"
                        + " probability, reasons, labelled_intent, labelled_tier)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                rows);
    }

    private static Object[] row(TenantId tenant, UUID replay, int position, Replayed message) {
        Optional<Before> before = message.before();
        boolean past = message.text().isEmpty();
        return new Object[] {
            tenant,
            replay,
            position,
            past ? Optional.of(UUID.fromString(message.conversation())) : Optional.empty(),
            past ? Optional.of(message.sequence()) : Optional.empty(),
            message.text(),
            message.changed(),
            message.leak(),
            message.wrong(),
            before.map(Before::kind),
            before.map(Before::intent).orElse(""),
            before.map(Before::rule).orElse(""),
            before.map(Before::policyNumber).orElse(0),
            message.decision().kind(),
            message.decision().intent(),
            message.tier(),
            message.probability(),
            Json.ofReasons(message.decision().reasons()),
            message.known(),
            message.knownTier()
        };
    }

    public List<ReplayFinding> page(UUID replay, Wanted wanted, int after, int limit) {
        return sql.list(
                "select f.*, coalesce(m.text, f.text) as words from routing.replay_findings f left join routing.messages m"
                        + " on m.tenant_id = f.tenant_id and m.conversation_id = f.conversation_id"
                        + " and m.sequence = f.message_sequence where f.replay_id = ? and f.position > ? and "
                        + condition(wanted.about())
                        + " and (? = '' or f.intent = ? or f.labelled_intent = ? or f.before_intent = ?)"
                        + " order by f.position limit ?",
                ReplayFindings::of,
                replay,
                after,
                wanted.intent(),
                wanted.intent(),
                wanted.intent(),
                wanted.intent(),
                limit);
    }

    private static String condition(About about) {
        return switch (about) {
            case CHANGED -> "f.changed";
            case TO_PEOPLE -> "f.changed and f.kind " + NEEDS_PERSON + " and not f.before_kind " + NEEDS_PERSON;
            case TO_ASSISTANT -> "f.changed and f.before_kind " + NEEDS_PERSON + " and not f.kind " + NEEDS_PERSON;
            case LEAKS -> "f.leak";
            case WRONG -> "f.wrong";
        };
    }

    private static ReplayFinding of(Row row) throws SQLException {
        return new ReplayFinding(
                row.integer("position"),
                row.maybeUuid("conversation_id").map(ConversationId::new),
                row.maybeText("message_sequence").map(Long::valueOf).orElse(0L),
                row.text("words"),
                row.flag("changed"),
                row.flag("leak"),
                row.flag("wrong"),
                before(row),
                row.constant("kind", Kind.class),
                row.text("intent"),
                row.maybeText("tier").map(IntentTier::valueOf),
                row.decimal("probability"),
                Json.reasons(row.text("reasons")),
                row.text("labelled_intent"),
                row.maybeText("labelled_tier").map(IntentTier::valueOf));
    }

    private static Optional<Before> before(Row row) throws SQLException {
        Optional<String> kind = row.maybeText("before_kind");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Before(
                Kind.valueOf(kind.get()),
                row.text("before_intent"),
                row.text("before_rule"),
                row.integer("before_policy")));
    }
}
