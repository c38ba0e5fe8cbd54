package org.alongside.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.load.History.Operation;

/** Judges a history against what really stands in the database, past row-level security, and what carriers took. */
public final class Checker {

    private static final Pattern TOKEN = Pattern.compile("tok-\\S+");

    /** What is wrong wherever a row comes back. */
    private static final Map<String, String> NEVER = Map.of(
            "reordered",
            "select text from (select m.text, m.sequence, lag(m.position) over (partition by m.conversation_id"
                    + " order by m.sequence) > m.position as wrong from (select *, (regexp_match(text,"
                    + " 'tok-\\S*-([0-9]+)'))[1]::int as position from routing.messages where author = 'CONTACT'"
                    + " and text ~ 'tok-') m) numbered where wrong",
            "two open conversations",
            "select contact_id::text from routing.conversations where closed_at is null"
                    + " group by tenant_id, contact_id, inbox_id having count(*) > 1",
            "decided twice",
            "select conversation_id::text from routing.decisions group by tenant_id, conversation_id,"
                    + " message_sequence having count(*) > 1",
            "two answers to one message",
            "select conversation_id::text from (select conversation_id, author, lag(author) over (partition by"
                    + " conversation_id order by sequence) as before from routing.messages where not note) said"
                    + " where author = 'ASSISTANT' and before = 'ASSISTANT'",
            "the assistant spoke after a person had it",
            "select m.conversation_id::text from routing.messages m join routing.handoffs h"
                    + " on h.tenant_id = m.tenant_id and h.conversation_id = m.conversation_id"
                    + " where m.author = 'ASSISTANT' and m.said_at > h.offered_at",
            "laid aside",
            "select id::text from routing.inbound_events where state = 'DEAD'",
            "not said",
            "select message_id::text || ' ' || state || ' ' || problem from routing.outbox"
                    + " where state in ('READY', 'SENDING', 'FAILED')",
            "decisions without a conduct record, of a business",
            "select tenant_id::text from (select tenant_id, count(*) as made, (select count(*) from"
                    + " routing.conduct_records r where r.tenant_id = d.tenant_id"
                    + " and r.payload like '%\"kind\":\"decision\"%') as kept from routing.decisions d"
                    + " group by tenant_id) counted where made > kept");

    private final Connection database;

    public Checker(Connection database) {
        this.database = database;
    }

    /** What is wrong, a line each; empty when all holds. */
    public List<String> faults(History history) throws SQLException {
        List<String> faults = new ArrayList<>(history.saidTooMuch());
        Map<String, Integer> stored = stored();
        for (Operation operation : history.all()) {
            int times = stored.getOrDefault(operation.saying().token(), 0);
            if (operation.end() == End.OK && times == 0) {
                faults.add("lost: " + operation.saying().token());
            } else if (times > 1) {
                faults.add("doubled: " + operation.saying().token());
            }
        }
        for (Map.Entry<String, String> never : NEVER.entrySet()) {
            list(never.getValue()).forEach(row -> faults.add(never.getKey() + ": " + row));
        }
        return faults;
    }

    /** Whether nothing waits to be processed or delivered any more, and everything that was taken has arrived. */
    public boolean quiet(History history) throws SQLException {
        return list("select 'waits' from routing.inbound_events where state = 'PENDING' union all"
                                + " select 'waits' from routing.outbox where state in ('READY', 'SENDING') limit 1")
                        .isEmpty()
                && stored().keySet().containsAll(taken(history));
    }

    /** Grows with everything that is processed or delivered. */
    public long done() throws SQLException {
        return Long.parseLong(
                list("select ((select count(*) from routing.messages) + (select count(*) from routing.outbox"
                                + " where state not in ('READY', 'SENDING')))::text")
                        .get(0));
    }

    private static List<String> taken(History history) {
        return history.all().stream()
                .filter(operation -> operation.end() == End.OK)
                .map(operation -> operation.saying().token())
                .toList();
    }

    private Map<String, Integer> stored() throws SQLException {
        Map<String, Integer> times = new HashMap<>();
        for (String text : list("select text from routing.messages where author = 'CONTACT' and text ~ 'tok-'")) {
            Matcher token = TOKEN.matcher(text);
            if (token.find()) {
                times.merge(token.group(), 1, Integer::sum);
            }
        }
        return times;
    }

    private List<String> list(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
