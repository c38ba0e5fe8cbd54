package org.alongside.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what customers heard against what the product says that it sent: as often as it is sure of, and no more than it
 * is not sure of.
 */
public final class Ledger {

    /**
     * Of one customer.
     *
     * @param sure messages that arrived, as the product believes
     * @param unsure those it cannot know, and those that are being handed over, which {@link Checker} finds by itself
     */
    private record Sent(int sure, int unsure) {}

    private final Connection database;

    public Ledger(Connection database) {
        this.database = database;
    }

    /** What is wrong, a line each; empty when all holds. */
    public List<String> faults(Carrier carrier) throws SQLException {
        List<String> faults = new ArrayList<>();
        Map<String, List<Heard>> heard = carrier.heard().stream().collect(Collectors.groupingBy(Heard::contact));
        Map<String, Sent> sent = sent(carrier);
        Set<String> contacts = new TreeSet<>(heard.keySet());
        if (carrier.hearsAll()) {
            contacts.addAll(sent.keySet());
        }
        for (String contact : contacts) {
            List<Heard> messages = heard.getOrDefault(contact, List.of());
            Sent told = sent.getOrDefault(contact, new Sent(0, 0));
            if (messages.size() < told.sure()) {
                faults.add("never reached " + carrier.name() + " " + contact + ": " + messages.size() + " of " + told);
            } else if (messages.size() > told.sure() + told.unsure()) {
                faults.add(
                        "reached " + carrier.name() + " " + contact + " too often: " + messages.size() + " of " + told);
            }
        }
        faults.addAll(twice(carrier));
        return faults;
    }

    private static List<String> twice(Carrier carrier) {
        Set<String> seen = new HashSet<>();
        return carrier.heard().stream()
                .filter(message -> !message.id().isEmpty() && !seen.add(message.id()))
                .map(message -> "said twice on " + carrier.name() + ": " + message.id())
                .toList();
    }

    private Map<String, Sent> sent(Carrier carrier) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select case when i.channel = 'WEB_CHAT' then c.id::text else c.contact_value end as contact,"
                        + " count(*) filter (where o.state in ('SENT', 'DELIVERED', 'READ')) as sure,"
                        + " count(*) filter (where o.state in ('UNKNOWN', 'SENDING')) as unsure from routing.outbox o"
                        + " join routing.conversations c on c.tenant_id = o.tenant_id and c.id = o.conversation_id"
                        + " join tenant.inboxes i on i.tenant_id = o.tenant_id and i.id = o.inbox_id"
                        + " where i.channel = ? and exists (select from routing.messages m"
                        + " where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.text ~ ?)"
                        + " group by 1")) {
            statement.setString(1, carrier.channel().name());
            statement.setString(2, "tok-" + carrier.name() + "-");
            try (ResultSet rows = statement.executeQuery()) {
                List<Map.Entry<String, Sent>> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(Map.entry(rows.getString(1), new Sent(rows.getInt(2), rows.getInt(3))));
                }
                return all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
        }
    }
}
