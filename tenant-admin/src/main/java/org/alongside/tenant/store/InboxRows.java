package org.alongside.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;

/** Inboxes with their greetings. */
@ApplicationScoped
public class InboxRows {

    private static final String SELECT = """
            select i.tenant_id, i.id, i.name, i.channel, i.public_key, i.languages, i.allowed_sites, i.accent, i.assistant_name,
                   array(select w.language from tenant.welcomes w
                          where w.tenant_id = i.tenant_id and w.inbox_id = i.id order by w.language) as welcome_languages,
                   array(select w.greeting from tenant.welcomes w
                          where w.tenant_id = i.tenant_id and w.inbox_id = i.id order by w.language) as greetings
              from tenant.inboxes i
            """;

    private final Sql sql;

    @Inject
    public InboxRows(Sql sql) {
        this.sql = sql;
    }

    /** In the directory's scope: the inbox of any business that is not suspended. */
    public Optional<Inbox> byPublicKey(String publicKey) {
        return sql.one(
                SELECT + " join tenant.tenants t on t.id = i.tenant_id where i.public_key = ? and t.state = 'ACTIVE'"
                        + " and i.disconnected_at is null",
                InboxRows::inbox,
                publicKey);
    }

    public Optional<Inbox> byId(TenantId tenant, InboxId id) {
        return sql.one(SELECT + " where i.tenant_id = ? and i.id = ?", InboxRows::inbox, tenant, id.value());
    }

    public List<Inbox> all(TenantId tenant) {
        return sql.list(
                SELECT + " where i.tenant_id = ? and i.disconnected_at is null order by i.name, i.id",
                InboxRows::inbox,
                tenant);
    }

    public void add(Inbox inbox, Instant now) {
        sql.update(
                "insert into tenant.inboxes (tenant_id, id, name, channel, public_key, languages, allowed_sites, accent,"
                        + " assistant_name, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                inbox.tenant(),
                inbox.id().value(),
                inbox.name(),
                inbox.channel(),
                inbox.publicKey(),
                inbox.languages(),
                inbox.allowedSites(),
                inbox.accent(),
                inbox.assistantName(),
                now);
        greet(inbox);
    }

    public void replace(Inbox inbox) {
        sql.update(
                "update tenant.inboxes set name = ?, languages = ?, allowed_sites = ?, accent = ?, assistant_name = ?"
                        + " where tenant_id = ? and id = ?",
                inbox.name(),
                inbox.languages(),
                inbox.allowedSites(),
                inbox.accent(),
                inbox.assistantName(),
                inbox.tenant(),
                inbox.id().value());
        sql.update(
                "delete from tenant.welcomes where tenant_id = ? and inbox_id = ?",
                inbox.tenant(),
                inbox.id().value());
        greet(inbox);
    }

    public void disconnect(TenantId tenant, InboxId id, Instant now) {
        sql.update(
                "update tenant.inboxes set disconnected_at = ?"
                        + " where tenant_id = ? and id = ? and disconnected_at is null",
                now,
                tenant,
                id.value());
    }

    private void greet(Inbox inbox) {
        sql.batch(
                "insert into tenant.welcomes (tenant_id, inbox_id, language, greeting) values (?, ?, ?, ?)",
                inbox.welcome().entrySet().stream()
                        .map(each -> new Object[] {inbox.tenant(), inbox.id().value(), each.getKey(), each.getValue()})
                        .toList());
    }

    private static Inbox inbox(Row row) throws SQLException {
        return new Inbox(
                new TenantId(row.uuid("tenant_id")),
                new InboxId(row.uuid("id")),
                row.text("name"),
                row.constant("channel", ChannelKind.class),
                row.text("public_key"),
                row.texts("languages"),
                row.texts("allowed_sites"),
                row.text("accent"),
                row.text("assistant_name"),
                welcome(row.texts("welcome_languages"), row.texts("greetings")));
    }

    private static Map<String, String> welcome(List<String> languages, List<String> greetings) {
        Map<String, String> welcome = new LinkedHashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            welcome.put(languages.get(i), greetings.get(i));
        }
        return welcome;
    }
}
