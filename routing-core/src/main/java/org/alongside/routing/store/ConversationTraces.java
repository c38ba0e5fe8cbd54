package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactTraces.Person;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/**
 * Empties the conversations of a person. Rows stay where measures, decisions and records count them; words, names and
 * files go. The order matters: what is found by the messages goes before the messages forget what they carried.
 */
@ApplicationScoped
public class ConversationTraces {

    private static final String FILES = """
            delete from routing.attachments a where a.tenant_id = ? and (a.kept_by = any (?::text[]) or a.id in (
              select (f ->> 'id')::uuid from routing.messages m, jsonb_array_elements(m.attachments) f
                where m.tenant_id = ? and m.conversation_id = any (?::uuid[])
              union select (f ->> 'id')::uuid from routing.messages m join routing.envelopes e on e.tenant_id = m.tenant_id
                and e.reference = m.reference, jsonb_array_elements(e.decorations) f
                where m.tenant_id = ? and m.conversation_id = any (?::uuid[]) and m.reference <> ''))
            """;

    private static final String MAILS = """
            delete from routing.envelopes e where e.tenant_id = ? and e.reference in (select m.reference
              from routing.messages m where m.tenant_id = ? and m.conversation_id = any (?::uuid[]) and m.reference <> '')
            """;

    // What came in stays known as done; a message that nobody has read yet is a new beginning.
    private static final String ARRIVALS = """
            update routing.inbound_events e set contact_value = '', dedupe_key = 'erased:' || e.id, text = '', error = '',
              origin = null
            where e.tenant_id = ? and e.state <> 'PENDING' and (e.id in (select m.id from routing.messages m
              where m.tenant_id = ? and m.conversation_id = any (?::uuid[]))
              or (e.contact_kind, e.contact_value) in (select * from unnest(?::text[], ?::text[])))
            """;

    private static final String MESSAGES = """
            update routing.messages set text = '', citations = '[]', signals = '[]', attachments = '[]', subject = '',
              reference = '', author_name = case when author = 'CONTACT' then '' else author_name end
            where tenant_id = ? and conversation_id = any (?::uuid[])
            """;

    private static final String WITHOUT_EVIDENCE =
            "(select coalesce(jsonb_agg(r || '{\"evidence\": \"\"}' order by n), '[]')"
                    + " from jsonb_array_elements(%s) with ordinality as each_of (r, n))";

    private final Sql sql;

    @Inject
    public ConversationTraces(Sql sql) {
        this.sql = sql;
    }

    public void erase(TenantId tenant, Person person, Instant now) {
        List<Object> talks = ErasureRows.ids(person);
        List<String> brought = person.keys().stream()
                .map(key -> key.kind() + ":" + key.value())
                .toList();
        sql.update(FILES, tenant, brought, tenant, talks, tenant, talks);
        sql.update(MAILS, tenant, tenant, talks);
        arrivals(tenant, person, talks);
        of(
                "delete from routing.mails_set_aside where message_id in (select id from routing.messages"
                        + " where conversation_id = any (?::uuid[])) and tenant_id = ?",
                talks,
                tenant);
        sql.update(MESSAGES, tenant, talks);
        decided(tenant, talks);
        written(tenant, talks);
        left(tenant, talks);
        surveys(tenant, talks, now);
        sql.update(
                "update routing.conversations set preview = '', contact_kind = '', contact_value = '', choices = '{}',"
                        + " wanted = '{}', erased_at = ? where tenant_id = ? and id = any (?::uuid[])",
                now,
                tenant,
                talks);
    }

    private void of(String statement, List<Object> talks, TenantId tenant) {
        sql.update(statement, talks, tenant);
    }

    private void arrivals(TenantId tenant, Person person, List<Object> talks) {
        sql.update(
                ARRIVALS,
                tenant,
                tenant,
                talks,
                person.keys().stream().map(key -> key.kind().name()).toList(),
                person.keys().stream().map(ContactKey::value).toList());
    }

    /** Why a decision fell stays by its rules; the words that they saw go. */
    private void decided(TenantId tenant, List<Object> talks) {
        of(
                "update routing.decisions set reasons = " + WITHOUT_EVIDENCE.formatted("reasons")
                        + ", facts = facts || jsonb_build_object('signals', "
                        + WITHOUT_EVIDENCE.formatted("coalesce(facts -> 'signals', '[]')")
                        + ") where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        of(
                "update routing.replay_findings set text = '', reasons = " + WITHOUT_EVIDENCE.formatted("reasons")
                        + " where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        of(
                "update routing.handoffs set package = '{\"need\": \"\", \"summary\": \"\", \"fields\": {}, \"turns\": {},"
                        + " \"step\": \"\"}' where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
    }

    private void written(TenantId tenant, List<Object> talks) {
        of(
                "update routing.drafts set text = '', citations = '[]', state = case state when 'OPEN' then 'DISCARDED'"
                        + " else state end where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        of(
                "update routing.comparisons set draft = '' where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        of("delete from routing.letter_heads where conversation_id = any (?::uuid[]) and tenant_id = ?", talks, tenant);
        of(
                "delete from routing.transcript_requests where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        of("delete from routing.search_words where conversation_id = any (?::uuid[]) and tenant_id = ?", talks, tenant);
    }

    /** What has not left does not leave; what was told of it elsewhere is no more to be read here. */
    private void left(TenantId tenant, List<Object> talks) {
        // Where nobody knows whether it arrived, nobody asks any more.
        of(
                "update routing.outbox set due_at = null where state = 'UNKNOWN' and conversation_id = any (?::uuid[])"
                        + " and tenant_id = ?",
                talks,
                tenant);
        of(
                "update routing.outbox set state = 'KEPT', due_at = null, leased_until_at = null, problem = 'erasure.kept'"
                        + " where state in ('READY', 'SENDING', 'FAILED') and conversation_id = any (?::uuid[])"
                        + " and tenant_id = ?",
                talks,
                tenant);
        of(
                "delete from routing.webhook_deliveries where state <> 'READY' and conversation_id = any (?::uuid[])"
                        + " and tenant_id = ?",
                talks,
                tenant);
        of(
                "update routing.events set data = data - 'reason' where kind = 'HANDED_BACK'"
                        + " and conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
    }

    private void surveys(TenantId tenant, List<Object> talks, Instant now) {
        of(
                "update routing.ratings set comment = '' where conversation_id = any (?::uuid[]) and tenant_id = ?",
                talks,
                tenant);
        sql.update(
                "update routing.surveys set comment = '', expires_at = least(expires_at, ?),"
                        + " state = case state when 'PLANNED' then 'UNASKED' else state end,"
                        + " reason = case state when 'PLANNED' then 'OPTED_OUT' else reason end"
                        + " where tenant_id = ? and conversation_id = any (?::uuid[])",
                now,
                tenant,
                talks);
    }
}
