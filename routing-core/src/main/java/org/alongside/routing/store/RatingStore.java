package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What contacts thought of closed conversations: the first rating counts. */
@ApplicationScoped
public class RatingStore {

    private final Sql sql;

    @Inject
    public RatingStore(Sql sql) {
        this.sql = sql;
    }

    /** Whether it is a closed conversation of this contact. */
    public boolean ofContact(TenantId tenant, ConversationId conversation, ContactId contact) {
        return sql.one(
                        "select 1 as found from routing.conversations where tenant_id = ? and id = ? and contact_id = ?"
                                + " and closed_at is not null",
                        row -> true,
                        tenant,
                        conversation.value(),
                        contact.value())
                .orElse(false);
    }

    /**
     * What the assistant answered last to a question.
     *
     * @param sequence of the contact's message
     */
    public record Answered(long sequence, String question, String intent, String language) {}

    /** Empty where the assistant only greeted, asked back or handed over. */
    public Optional<Answered> lastAnswer(TenantId tenant, ConversationId conversation) {
        return sql.one(
                "select m.sequence, m.text, d.intent, c.language from routing.decisions d"
                        + " join routing.messages m on m.tenant_id = d.tenant_id"
                        + " and m.conversation_id = d.conversation_id and m.sequence = d.message_sequence"
                        + " join routing.conversations c on c.tenant_id = d.tenant_id and c.id = d.conversation_id"
                        + " where d.tenant_id = ? and d.conversation_id = ? and d.kind = 'CONTAIN'"
                        + " order by d.message_sequence desc limit 1",
                row -> new Answered(row.number("sequence"), row.text("text"), row.text("intent"), row.text("language")),
                tenant,
                conversation.value());
    }

    /** @return false if it was rated before */
    public boolean add(TenantId tenant, ConversationId conversation, int stars, String comment, Instant now) {
        return sql.update(
                        "with rated as (insert into routing.ratings (tenant_id, conversation_id, stars, comment, rated_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing returning tenant_id, conversation_id, stars)"
                                + " update routing.conversations c set rating = r.stars from rated r"
                                + " where c.tenant_id = r.tenant_id and c.id = r.conversation_id",
                        tenant,
                        conversation.value(),
                        stars,
                        comment,
                        now)
                > 0;
    }
}
