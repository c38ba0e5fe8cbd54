package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
