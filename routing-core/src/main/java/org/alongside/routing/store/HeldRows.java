package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Attachment;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactTraces.Person;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What is held of a person, counted and copied. */
@ApplicationScoped
public class HeldRows {

    private static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        COUNTED.put("conversations", "routing.conversations where id = any (?::uuid[])");
        COUNTED.put("messages", "routing.messages where text <> '' and conversation_id = any (?::uuid[])");
        COUNTED.put(
                "files", "routing.messages, jsonb_array_elements(attachments) where conversation_id = any (?::uuid[])");
        COUNTED.put(
                "mails",
                "routing.messages m join routing.envelopes e on e.tenant_id = m.tenant_id and e.reference = m.reference"
                        + " where m.reference <> '' and m.conversation_id = any (?::uuid[])");
        COUNTED.put("drafts", "routing.drafts where text <> '' and conversation_id = any (?::uuid[])");
        COUNTED.put("handoffs", "routing.handoffs where conversation_id = any (?::uuid[])");
        COUNTED.put(
                "comments",
                "(select conversation_id, comment from routing.ratings union all select conversation_id, comment"
                        + " from routing.surveys) said where comment <> '' and conversation_id = any (?::uuid[])");
    }

    private static final String DOSSIER = """
            select jsonb_pretty(jsonb_build_object(
              'contacts', (select jsonb_agg(to_jsonb(c) - 'tenant_id') from routing.contacts c where c.id = any (p.contacts)),
              'keys', (select jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value)) from routing.contact_keys k
                where k.contact_id = any (p.contacts)),
              'told', (select jsonb_agg(to_jsonb(e) - '{tenant_id,position}'::text[] order by e.position)
                from routing.contact_events e where (e.kind, e.value) in (select * from unnest(p.kinds, p.keys))),
              'conversations', (select jsonb_agg((to_jsonb(c) - 'tenant_id') || jsonb_build_object(
                'messages', (select jsonb_agg(to_jsonb(m) - '{tenant_id,conversation_id}'::text[] order by m.sequence)
                  from routing.messages m where m.conversation_id = c.id),
                'decisions', (select jsonb_agg(to_jsonb(d) - '{tenant_id,conversation_id}'::text[] order by d.message_sequence)
                  from routing.decisions d where d.conversation_id = c.id),
                'drafts', (select jsonb_agg(to_jsonb(d) - '{tenant_id,conversation_id}'::text[] order by d.created_at)
                  from routing.drafts d where d.conversation_id = c.id),
                'handoffs', (select jsonb_agg(to_jsonb(h) - '{tenant_id,conversation_id}'::text[] order by h.offered_at)
                  from routing.handoffs h where h.conversation_id = c.id),
                'mails', (select jsonb_agg(to_jsonb(e) - 'tenant_id' order by e.stored_at) from routing.messages m
                  join routing.envelopes e on e.tenant_id = m.tenant_id and e.reference = m.reference
                  where m.conversation_id = c.id and m.reference <> ''),
                'letters', (select jsonb_agg(to_jsonb(l) - '{tenant_id,conversation_id}'::text[] order by l.sequence)
                  from routing.letter_heads l where l.conversation_id = c.id),
                'rating', (select to_jsonb(r) - '{tenant_id,conversation_id}'::text[] from routing.ratings r
                  where r.conversation_id = c.id),
                'surveys', (select jsonb_agg((to_jsonb(s) - '{tenant_id,conversation_id}'::text[]) || jsonb_build_object(
                    'answers', (select jsonb_object_agg(a.kind, a.value) from routing.survey_answers a where a.survey_id = s.id)))
                  from routing.surveys s where s.conversation_id = c.id))
                order by c.opened_at) from routing.conversations c where c.id = any (p.conversations)))) as document
            from (select ?::uuid[] as contacts, ?::uuid[] as conversations, ?::text[] as kinds, ?::text[] as keys) p
            """;

    private final Sql sql;

    @Inject
    public HeldRows(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they are shown; keys last. */
    public Map<String, Long> counts(TenantId tenant, Person person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Object> talks = ErasureRows.ids(person);
        COUNTED.forEach((name, rows) -> put(counts, name, count(rows, talks)));
        put(
                counts,
                "told",
                sql.one(
                                "select count(*) as n from routing.contact_events where (kind, value) in"
                                        + " (select * from unnest(?::text[], ?::text[]))",
                                row -> row.number("n"),
                                kinds(person),
                                values(person))
                        .orElse(0L));
        put(counts, "keys", person.keys().size());
        return counts;
    }

    private long count(String rows, List<Object> talks) {
        return sql.one("select count(*) as n from " + rows, row -> row.number("n"), talks)
                .orElse(0L);
    }

    private static void put(Map<String, Long> counts, String name, long count) {
        if (count > 0) {
            counts.put(name, count);
        }
    }

    /** JSON with everything but the files' contents. */
    public String document(TenantId tenant, Person person) {
        return sql.one(
                        DOSSIER,
                        row -> row.text("document"),
                        person.contacts().stream().<Object>map(ContactId::value).toList(),
                        ErasureRows.ids(person),
                        kinds(person),
                        values(person))
                .orElse("{}");
    }

    public List<Attachment> files(TenantId tenant, Person person) {
        return sql
                .list(
                        "select attachments from routing.messages where attachments <> '[]'"
                                + " and conversation_id = any (?::uuid[]) order by said_at",
                        row -> Json.attachments(row.text("attachments")),
                        ErasureRows.ids(person))
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> kinds(Person person) {
        return person.keys().stream().map(key -> key.kind().name()).toList();
    }

    private static List<String> values(Person person) {
        return person.keys().stream().map(ContactKey::value).toList();
    }
}
