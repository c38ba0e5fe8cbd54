package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.SignalKind;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** The words that a business added to signals, and the messages that they are tried on. Nothing is ever deleted. */
@ApplicationScoped
public class OwnPhrases {

    private static final String PAST = """
            select m.conversation_id, m.text, m.said_at, coalesce(d.kind = 'CONTAIN', false) as contained
            from (select tenant_id, id from routing.conversations where tenant_id = ? order by last_at desc limit ?) c
            join routing.messages m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.author = 'CONTACT'
            left join routing.decisions d
              on d.tenant_id = m.tenant_id and d.conversation_id = m.conversation_id and d.message_sequence = m.sequence
            order by m.said_at desc limit ?
            """;

    private final Sql sql;

    @Inject
    public OwnPhrases(Sql sql) {
        this.sql = sql;
    }

    /** @param contained whether the assistant answered it by itself */
    public record Past(ConversationId conversation, String text, Instant at, boolean contained) {}

    public List<OwnPhrase> all(TenantId tenant) {
        return sql.list(
                "select * from routing.own_phrases where tenant_id = ? order by added_at, phrase",
                row -> new OwnPhrase(
                        row.uuid("id"),
                        row.constant("kind", SignalKind.class),
                        row.text("name"),
                        row.text("language"),
                        row.text("phrase"),
                        row.text("changed_by"),
                        row.instant("changed_at"),
                        row.flag("removed")),
                tenant);
    }

    /** Whether it was not there, or removed. */
    public boolean add(TenantId tenant, UUID id, NewPhrase phrase, String by, Instant now) {
        return sql.update(
                        "insert into routing.own_phrases"
                                + " (tenant_id, id, kind, name, language, phrase, added_at, changed_by, changed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (tenant_id, kind, name, language, phrase) do update"
                                + " set removed = false, changed_by = excluded.changed_by, changed_at = excluded.changed_at"
                                + " where own_phrases.removed",
                        tenant,
                        id,
                        phrase.kind(),
                        phrase.name(),
                        phrase.language(),
                        phrase.phrase(),
                        now,
                        by,
                        now)
                == 1;
    }

    /** Whether there is one. */
    public boolean mark(TenantId tenant, UUID id, boolean removed, String by, Instant now) {
        return sql.update(
                        "update routing.own_phrases set removed = ?, changed_by = ?, changed_at = ?"
                                + " where tenant_id = ? and id = ?",
                        removed,
                        by,
                        now,
                        tenant,
                        id)
                == 1;
    }

    /** The newest messages of contacts, newest first. */
    public List<Past> past(TenantId tenant, int most) {
        return sql.list(
                PAST,
                row -> new Past(
                        new ConversationId(row.uuid("conversation_id")),
                        row.text("text"),
                        row.instant("said_at"),
                        row.flag("contained")),
                tenant,
                most,
                most);
    }
}
