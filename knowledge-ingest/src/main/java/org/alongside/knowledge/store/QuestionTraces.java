package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Erases the questions of conversations. A gap speaks with one of the questions in it, and goes with the last. */
@ApplicationScoped
public class QuestionTraces {

    private static final String OF_THEM =
            " from knowledge.missed_questions where tenant_id = ? and conversation_id = any (?::uuid[])";

    private final Sql sql;

    @Inject
    public QuestionTraces(Sql sql) {
        this.sql = sql;
    }

    public long count(TenantId tenant, List<UUID> conversations) {
        return sql.one("select count(*) as n" + OF_THEM, row -> row.number("n"), tenant, conversations)
                .orElse(0L);
    }

    public void erase(TenantId tenant, List<UUID> conversations) {
        List<UUID> gaps = sql.list(
                "select distinct gap_id" + OF_THEM + " and gap_id is not null",
                row -> row.uuid("gap_id"),
                tenant,
                conversations);
        sql.update(
                "delete from knowledge.gap_arrivals where tenant_id = ? and missed_id in (select id" + OF_THEM + ")",
                tenant,
                tenant,
                conversations);
        sql.update("delete" + OF_THEM, tenant, conversations);
        sql.update(
                "delete from knowledge.gaps g where tenant_id = ? and id = any (?::uuid[]) and not exists"
                        + " (select 1 from knowledge.missed_questions m where m.tenant_id = g.tenant_id and m.gap_id = g.id)",
                tenant,
                gaps);
        GapShelf.speakAgain(sql, tenant);
    }
}
