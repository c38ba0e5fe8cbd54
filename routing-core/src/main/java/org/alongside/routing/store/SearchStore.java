package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** The words of conversations, and how far they were read. */
@ApplicationScoped
public class SearchStore {

    private final Sql sql;

    @Inject
    public SearchStore(Sql sql) {
        this.sql = sql;
    }

    /** A word of a conversation. @param sequence of the message, or 0 for what is known of the contact */
    public record Word(ConversationId conversation, String word, long sequence) {}

    /** What somebody said, with its subject and the names of its files. */
    public record Text(ConversationId conversation, long sequence, String text) {}

    /** What is known of the one who writes: their name, and their keys but for anonymous ones. */
    public record Known(ConversationId conversation, String text) {}

    /** How far the log was read, and until the end of the transaction nobody else reads on; none if somebody does. */
    public Optional<Long> place(TenantId tenant) {
        sql.update("insert into routing.search_places (tenant_id) values (?) on conflict do nothing", tenant);
        return sql.one(
                "select place from routing.search_places where tenant_id = ? for update skip locked",
                row -> row.number("place"),
                tenant);
    }

    public void place(TenantId tenant, long place) {
        sql.update("update routing.search_places set place = ? where tenant_id = ?", place, tenant);
    }

    /** What was said since the conversations were read, oldest first; our own notices are left out. */
    public List<Text> unread(TenantId tenant, List<ConversationId> conversations) {
        return sql.list(
                "select m.conversation_id, m.sequence, m.subject || ' ' || m.text || coalesce((select string_agg("
                        + "' ' || (file ->> 'name'), '') from jsonb_array_elements(m.attachments) as file), '') as text"
                        + " from routing.messages m"
                        + " left join routing.searched_conversations s on s.tenant_id = m.tenant_id"
                        + " and s.conversation_id = m.conversation_id where m.tenant_id = ?"
                        + " and m.conversation_id = any (?::uuid[]) and m.sequence > coalesce(s.sequence, 0)"
                        + " and m.author <> 'SYSTEM' order by m.conversation_id, m.sequence",
                row -> new Text(
                        new ConversationId(row.uuid("conversation_id")), row.number("sequence"), row.text("text")),
                tenant,
                ids(conversations));
    }

    public List<Known> known(TenantId tenant, List<ConversationId> conversations) {
        return sql.list(
                "select c.id, p.name || coalesce((select string_agg(' ' || k.value, '') from routing.contact_keys k"
                        + " where k.tenant_id = c.tenant_id and k.contact_id = c.contact_id and k.kind <> 'VISITOR'), '')"
                        + " as text from routing.conversations c join routing.contacts p on p.tenant_id = c.tenant_id"
                        + " and p.id = c.contact_id where c.tenant_id = ? and c.id = any (?::uuid[])",
                row -> new Known(new ConversationId(row.uuid("id")), row.text("text")),
                tenant,
                ids(conversations));
    }

    /** Adds those that are not there; a message's word counts more than the same of the contact. */
    public void add(TenantId tenant, List<Word> words) {
        sql.update(
                "insert into routing.search_words (tenant_id, conversation_id, word, sequence)"
                        + " select ?, w.conversation, w.word, min(w.sequence)"
                        + " from unnest(?::uuid[], ?::text[], ?::bigint[]) as w (conversation, word, sequence)"
                        + " group by w.conversation, w.word order by w.conversation, w.word collate \"C\""
                        + " on conflict (tenant_id, conversation_id, word) do update set sequence = excluded.sequence"
                        + " where search_words.sequence = 0 and excluded.sequence > 0",
                tenant,
                words.stream().map(word -> word.conversation().value()).toList(),
                words.stream().map(Word::word).toList(),
                words.stream().map(word -> Long.toString(word.sequence())).toList());
    }

    /** Of what is known of the contact only these words stay. */
    public void keepKnown(TenantId tenant, List<ConversationId> conversations, List<Word> known) {
        sql.update(
                "delete from routing.search_words s where s.tenant_id = ? and s.conversation_id = any (?::uuid[])"
                        + " and s.sequence = 0 and not exists (select 1 from unnest(?::uuid[], ?::text[])"
                        + " as w (conversation, word) where w.conversation = s.conversation_id and w.word = s.word)",
                tenant,
                ids(conversations),
                known.stream().map(word -> word.conversation().value()).toList(),
                known.stream().map(Word::word).toList());
    }

    /** They were read to the end of what is said in them. */
    public void read(TenantId tenant, List<Text> last) {
        sql.update(
                "insert into routing.searched_conversations as s (tenant_id, conversation_id, sequence)"
                        + " select ?, r.id, max(r.sequence) from unnest(?::uuid[], ?::bigint[]) as r (id, sequence)"
                        + " group by r.id order by r.id on conflict (tenant_id, conversation_id)"
                        + " do update set sequence = greatest(s.sequence, excluded.sequence)",
                tenant,
                last.stream().map(text -> text.conversation().value()).toList(),
                last.stream().map(text -> Long.toString(text.sequence())).toList());
    }

    public List<ConversationId> of(TenantId tenant, UUID contact) {
        return sql.list(
                "select id from routing.conversations where tenant_id = ? and contact_id = ?",
                row -> new ConversationId(row.uuid("id")),
                tenant,
                contact);
    }

    private static List<UUID> ids(List<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }
}
