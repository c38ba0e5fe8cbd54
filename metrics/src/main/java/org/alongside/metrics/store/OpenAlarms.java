package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.alongside.shared.store.Sql;

/** How much is alarming, in one small question. */
@ApplicationScoped
public class OpenAlarms {

    private static final String COUNTS = """
            select (select count(*) from metrics.stop_loss_episodes where released_at is null) as brakes,
              (select count(*) from metrics.stop_loss_rules
                where removed_at is null and active and state = 'MISSING') as missing,
              (select count(*) from metrics.samples s where s.due_at < ? and exists (
                select 1 from metrics.sample_cases c where c.sample_id = s.sample_id and not exists (
                  select 1 from metrics.sample_readings r where r.sample_id = c.sample_id
                    and r.conversation_id = c.conversation_id and r.reader = s.reader))) as unread
            """;

    private final Sql sql;

    @Inject
    public OpenAlarms(Sql sql) {
        this.sql = sql;
    }

    public record Counts(long brakes, long unread, long missing) {}

    public Counts count(Instant now) {
        return sql.one(
                        COUNTS,
                        row -> new Counts(row.number("brakes"), row.number("unread"), row.number("missing")),
                        now)
                .orElse(new Counts(0, 0, 0));
    }
}
