package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactTraces.Person;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Erasure;
import org.alongside.routing.domain.Conversation;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Who is meant by an erasure, and that it was done. */
@ApplicationScoped
public class ErasureRows {

    private static final String WHOLE = """
            with recursive whole as (
              select id from routing.contacts where tenant_id = ? and id = ?
              union select m.merged_id from whole w join routing.contact_merges m
                on m.tenant_id = ? and m.kept_id = w.id and m.undone_at is null)
            select id from routing.contacts where tenant_id = ? and id in (select id from whole) order by id
            """;

    // Those of today, those that came with merges, and those that a conversation was written by.
    private static final String KEYS = """
            with mine as (
              select kind, value from routing.contact_keys where tenant_id = ? and contact_id = any (?::uuid[])
              union select split_part(k, chr(9), 1), split_part(k, chr(9), 2) from routing.contact_merges m, unnest(m.keys) k
                where m.tenant_id = ? and m.merged_id = any (?::uuid[])
              union select contact_kind, contact_value from routing.conversations
                where tenant_id = ? and contact_id = any (?::uuid[]) and contact_kind <> '')
            select m.kind, m.value from mine m where m.value <> '' and not exists (
              select 1 from routing.contact_keys k where k.tenant_id = ? and k.kind = m.kind and k.value = m.value
                and not k.contact_id = any (?::uuid[]))
            """;

    private final Sql sql;

    @Inject
    public ErasureRows(Sql sql) {
        this.sql = sql;
    }

    /** With those that were merged into it; nobody if there is no such contact. */
    public Person person(TenantId tenant, ContactId contact) {
        List<ContactId> contacts =
                sql.list(WHOLE, row -> new ContactId(row.uuid("id")), tenant, contact.value(), tenant, tenant);
        List<Object> ids = contacts.stream().<Object>map(ContactId::value).toList();
        List<ConversationId> conversations = sql.list(
                "select id from routing.conversations where tenant_id = ? and contact_id = any (?::uuid[]) order by id",
                row -> new ConversationId(row.uuid("id")),
                tenant,
                ids);
        List<ContactKey> keys = sql.list(
                KEYS,
                row -> new ContactKey(row.constant("kind", ContactKey.Kind.class), row.text("value")),
                tenant,
                ids,
                tenant,
                ids,
                tenant,
                ids,
                tenant,
                ids);
        return new Person(contacts, conversations, keys);
    }

    /** So that nobody writes to them, or merges them, meanwhile. */
    public void lock(TenantId tenant, ContactId contact) {
        sql.list(
                "select id from routing.contacts where tenant_id = ? and id = ? for update",
                row -> row.uuid("id"),
                tenant,
                contact.value());
    }

    /** Their open conversations, held until the end of the transaction. */
    public List<Conversation> open(TenantId tenant, Person person) {
        return sql.list(
                "select * from routing.conversations where tenant_id = ? and id = any (?::uuid[]) and closed_at is null"
                        + " order by id for update",
                ConversationStore::conversation,
                tenant,
                ids(person));
    }

    static List<Object> ids(Person person) {
        return person.conversations().stream()
                .<Object>map(ConversationId::value)
                .toList();
    }

    /** Whether somebody made them part of another contact. */
    public boolean merged(TenantId tenant, ContactId contact) {
        return sql.one(
                        "select 1 as found from routing.contact_merges where tenant_id = ? and merged_id = ?"
                                + " and undone_at is null limit 1",
                        row -> true,
                        tenant,
                        contact.value())
                .orElse(false);
    }

    /** Kept under each of the contacts that the person was. */
    public void add(TenantId tenant, Person person, Erasure erasure) {
        sql.update(
                "insert into routing.erasures (tenant_id, contact_id, ground, counts, erased_by, erased_at)"
                        + " select ?, c, ?, ?::jsonb, ?, ? from unnest(?::uuid[]) c on conflict do nothing",
                tenant,
                erasure.ground(),
                Json.ofTurns(erasure.counts()),
                erasure.by(),
                erasure.at(),
                person.contacts().stream().<Object>map(ContactId::value).toList());
    }

    public Optional<Erasure> of(TenantId tenant, ContactId contact) {
        return sql.one(
                "select * from routing.erasures where tenant_id = ? and contact_id = ?",
                ErasureRows::erasure,
                tenant,
                contact.value());
    }

    private static Erasure erasure(Row row) throws SQLException {
        return new Erasure(
                new ContactId(row.uuid("contact_id")),
                row.constant("ground", Erasure.Ground.class),
                Json.turns(Json.object(row.text("counts"))),
                row.text("erased_by"),
                row.instant("erased_at"));
    }
}
