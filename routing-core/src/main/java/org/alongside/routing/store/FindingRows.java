package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationSearch.Query;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Conversations by the beginnings of words: the rarest is looked up, the others are looked for in what it leads to. */
@ApplicationScoped
public class FindingRows {

    /** More than every word: in the order of code points nothing comes after it. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));
    /** How far words are counted, to tell rare from common. */
    private static final int COUNT_TO = 5_000;

    private static final String ALSO =
            " and exists (select 1 from routing.search_words o where o.tenant_id = t.tenant_id"
                    + " and o.conversation_id = t.conversation_id and o.word >= ? and o.word < ?)";

    /** What a row shows is read for these alone: a common word leads to very many. */
    private static final String NEWEST =
            ", newest as (select c.id, met.first from met join routing.conversations c on c.id = met.conversation_id"
                    + " where c.tenant_id = ? and (? or (c.closed_at is null) = ?) and (? = '' or c.intent = ?)"
                    + " and (? or (c.last_at, c.id) < (select l.last_at, l.id from routing.conversations l"
                    + " where l.tenant_id = ? and l.id = ?)) order by c.last_at desc, c.id desc limit ?) ";

    private final Sql sql;

    @Inject
    public FindingRows(Sql sql) {
        this.sql = sql;
    }

    /** @param text of the message with the rarest word, or the newest words if no message has it */
    public record Match(ListStore.Entry entry, String text) {}

    /** @param words folded, at least one */
    public List<Match> find(
            TenantId tenant, List<String> words, Query query, Optional<ConversationId> after, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder met = new StringBuilder("with met as (select t.conversation_id,"
                + " min(t.sequence) filter (where t.sequence > 0) as first from routing.search_words t"
                + " where t.tenant_id = ? and t.word >= ? and t.word < ?");
        values.add(tenant);
        for (String word : rarestFirst(tenant, words)) {
            met.append(values.size() > 2 ? ALSO : "");
            values.add(word);
            values.add(word + LAST);
        }
        values.add(tenant);
        values.add(query.open().isEmpty());
        values.add(query.open().orElse(true));
        values.add(query.intent());
        values.add(query.intent());
        values.add(after.isEmpty());
        values.add(tenant);
        values.add(after.map(ConversationId::value));
        values.add(limit);
        values.add(tenant);
        return sql.list(
                met + " group by t.conversation_id)" + NEWEST + ListStore.SELECTED
                        + ", coalesce(m.text, c.preview) as met_text" + ListStore.FROM
                        + " join newest on newest.id = c.id left join routing.messages m"
                        + " on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.sequence = newest.first"
                        + " where c.tenant_id = ? order by c.last_at desc, c.id desc",
                row -> new Match(ListStore.entry(row), row.text("met_text")),
                values.toArray());
    }

    private List<String> rarestFirst(TenantId tenant, List<String> words) {
        if (words.size() == 1) {
            return words;
        }
        return words.stream()
                .sorted(Comparator.comparingInt(word -> count(tenant, word)))
                .toList();
    }

    private int count(TenantId tenant, String word) {
        return sql.one(
                        "select count(*) as n from (select 1 from routing.search_words where tenant_id = ? and word >= ?"
                                + " and word < ? limit " + COUNT_TO + ") counted",
                        row -> row.integer("n"),
                        tenant,
                        word,
                        word + LAST)
                .orElse(0);
    }
}
