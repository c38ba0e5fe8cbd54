package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Choice;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DecisionView;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Message;
import org.alongside.routing.Owner;
import org.alongside.routing.RoutingDecision;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** What was said and decided in a conversation. */
@ApplicationScoped
public class TranscriptStore {

    private final Sql sql;

    @Inject
    public TranscriptStore(Sql sql) {
        this.sql = sql;
    }

    /** The newest conversation of a contact. */
    public record Newest(
            ConversationId conversation,
            ContactId contact,
            boolean open,
            Owner owner,
            Optional<Instant> promisedAt,
            List<Choice> choices) {}

    public List<Message> messages(TenantId tenant, ConversationId conversation, long after) {
        return sql.list(
                "select m.*, o.state, o.problem from routing.messages m"
                        + " left join routing.outbox o on o.tenant_id = m.tenant_id and o.message_id = m.id"
                        + " where m.tenant_id = ? and m.conversation_id = ? and m.sequence > ? order by m.sequence",
                MessageRows::message,
                tenant,
                conversation.value(),
                after);
    }

    public List<DecisionView> decisions(TenantId tenant, ConversationId conversation) {
        return sql.list(
                "select * from routing.decisions where tenant_id = ? and conversation_id = ? order by message_sequence",
                TranscriptStore::decision,
                tenant,
                conversation.value());
    }

    public Optional<Newest> newest(TenantId tenant, ContactKey contact) {
        return sql.one(
                "select c.* from routing.contact_keys k join routing.conversations c"
                        + " on c.tenant_id = k.tenant_id and c.contact_id = k.contact_id"
                        + " where k.tenant_id = ? and k.kind = ? and k.value = ?"
                        + " order by c.opened_at desc, c.id desc limit 1",
                TranscriptStore::newest,
                tenant,
                contact.kind(),
                contact.value());
    }

    public Optional<Newest> before(TenantId tenant, ContactKey contact, ConversationId conversation) {
        return sql.one(
                "select c.* from routing.contact_keys k"
                        + " join routing.conversations at on at.tenant_id = k.tenant_id and at.contact_id = k.contact_id"
                        + " join routing.conversations c on c.tenant_id = k.tenant_id and c.contact_id = k.contact_id"
                        + " and (c.opened_at, c.id) < (at.opened_at, at.id)"
                        + " where k.tenant_id = ? and k.kind = ? and k.value = ? and at.id = ?"
                        + " order by c.opened_at desc, c.id desc limit 1",
                TranscriptStore::newest,
                tenant,
                contact.kind(),
                contact.value(),
                conversation.value());
    }

    private static Newest newest(Row row) throws SQLException {
        return new Newest(
                new ConversationId(row.uuid("id")),
                new ContactId(row.uuid("contact_id")),
                row.maybeInstant("closed_at").isEmpty(),
                row.constant("owner", Owner.class),
                row.maybeInstant("promised_at"),
                Offered.choices(row.texts("choices")));
    }

    private static DecisionView decision(Row row) throws SQLException {
        return new DecisionView(
                row.number("message_sequence"),
                row.constant("kind", RoutingDecision.Kind.class),
                row.text("intent"),
                row.maybeText("tier").map(IntentTier::valueOf),
                row.decimal("probability"),
                Json.reasons(row.text("reasons")),
                row.integer("policy_number"),
                row.instant("decided_at"));
    }
}
