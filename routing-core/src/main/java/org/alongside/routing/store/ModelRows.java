package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ModelUse;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.jspecify.annotations.Nullable;

/** Connected models and what they were used for. */
@ApplicationScoped
public class ModelRows {

    private static final String SUMS = "select count(*) as calls, count(*) filter (where not answered) as failed,"
            + " coalesce(sum(tokens_in), 0) as tokens_in, coalesce(sum(tokens_out), 0) as tokens_out,"
            + " coalesce(sum(cost), 0)::text as cost, coalesce(max(currency), '') as currency from routing.model_uses";

    private final Sql sql;

    @Inject
    public ModelRows(Sql sql) {
        this.sql = sql;
    }

    /** @param key wrapped, or null without one */
    public record Connected(ModelConnection connection, byte @Nullable [] key) {}

    public record Used(
            Optional<ConversationId> conversation,
            String model,
            boolean answered,
            int tokensIn,
            int tokensOut,
            BigDecimal cost,
            String currency) {}

    public Optional<Connected> of(TenantId tenant) {
        return sql.one(
                "select *, price_in::text as price_of_in, price_out::text as price_of_out from routing.model_connections where tenant_id = ?",
                ModelRows::connected,
                tenant);
    }

    private static Connected connected(Row row) throws SQLException {
        byte[] key = row.bytes("key");
        return new Connected(
                new ModelConnection(
                        row.text("url"),
                        row.text("name"),
                        key != null,
                        row.flag("enabled"),
                        row.number("tokens_a_day"),
                        row.number("tokens_a_month"),
                        new BigDecimal(row.text("price_of_in")).stripTrailingZeros(),
                        new BigDecimal(row.text("price_of_out")).stripTrailingZeros(),
                        row.text("currency")),
                key);
    }

    public void save(TenantId tenant, ModelConnection model, byte @Nullable [] key, Instant now, String by) {
        sql.update(
                """
                insert into routing.model_connections (tenant_id, url, name, key, enabled, tokens_a_day, tokens_a_month,
                    price_in, price_out, currency, saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?, ?, ?)
                on conflict (tenant_id) do update set url = excluded.url, name = excluded.name, key = excluded.key,
                    enabled = excluded.enabled, tokens_a_day = excluded.tokens_a_day,
                    tokens_a_month = excluded.tokens_a_month, price_in = excluded.price_in,
                    price_out = excluded.price_out, currency = excluded.currency, saved_at = excluded.saved_at,
                    saved_by = excluded.saved_by""",
                tenant,
                model.url(),
                model.name(),
                key,
                model.on(),
                model.tokensADay(),
                model.tokensAMonth(),
                model.priceIn().toPlainString(),
                model.priceOut().toPlainString(),
                model.currency(),
                now,
                by);
    }

    public boolean turn(TenantId tenant, boolean on, Instant now, String by) {
        return sql.update(
                        "update routing.model_connections set enabled = ?, saved_at = ?, saved_by = ? where tenant_id = ?",
                        on,
                        now,
                        by,
                        tenant)
                > 0;
    }

    public boolean remove(TenantId tenant) {
        return sql.update("delete from routing.model_connections where tenant_id = ?", tenant) > 0;
    }

    public void used(TenantId tenant, UUID id, Used used, Instant now) {
        sql.update(
                """
                insert into routing.model_uses (tenant_id, id, conversation_id, model, answered, tokens_in, tokens_out, cost,
                    currency, used_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?)""",
                tenant,
                id,
                used.conversation().map(ConversationId::value),
                used.model(),
                used.answered(),
                used.tokensIn(),
                used.tokensOut(),
                used.cost().toPlainString(),
                used.currency(),
                now);
    }

    public ModelUse since(TenantId tenant, Instant start) {
        return sql.one(SUMS + " where tenant_id = ? and used_at >= ?", ModelRows::use, tenant, start)
                .orElse(ModelUse.NONE);
    }

    public ModelUse of(TenantId tenant, ConversationId conversation) {
        return sql.one(
                        SUMS + " where tenant_id = ? and conversation_id = ?",
                        ModelRows::use,
                        tenant,
                        conversation.value())
                .orElse(ModelUse.NONE);
    }

    private static ModelUse use(Row row) throws SQLException {
        return new ModelUse(
                row.number("calls"),
                row.number("failed"),
                row.number("tokens_in"),
                row.number("tokens_out"),
                new BigDecimal(row.text("cost")),
                row.text("currency"));
    }
}
