package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.PassageUse;
import org.alongside.knowledge.SourceId;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Counts what was written down of the uses of passages. */
@ApplicationScoped
@InTenant
class CountingUse implements PassageUse {

    private final Sql sql;

    @Inject
    CountingUse(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<PassageId, Used> of(TenantId tenant, SourceId source) {
        return sql
                .list(
                        """
                        select u.passage_id, count(*) filter (where kind = 'SAID') as said,
                          count(*) filter (where kind = 'DRAFTED') as drafted,
                          count(*) filter (where verdict <> '') as compared,
                          count(*) filter (where verdict in ('EDITED', 'REWRITTEN')) as edited,
                          count(stars) as rated, coalesce(avg(stars), 0) as stars,
                          (select coalesce(array_agg(l.conversation_id::text order by l.last_at desc), '{}')
                            from (select w.conversation_id, max(w.used_at) as last_at from knowledge.passage_uses w
                              where w.tenant_id = ? and w.passage_id = u.passage_id
                              group by w.conversation_id order by last_at desc limit 5) l) as latest
                        from knowledge.passage_uses u
                        join knowledge.passages p on p.tenant_id = u.tenant_id and p.id = u.passage_id
                        where u.tenant_id = ? and p.source_id = ? group by u.passage_id""",
                        row -> Map.entry(
                                new PassageId(row.uuid("passage_id")),
                                new Used(
                                        row.integer("said"),
                                        row.integer("drafted"),
                                        row.integer("compared"),
                                        row.integer("edited"),
                                        row.integer("rated"),
                                        row.decimal("stars"),
                                        row.texts("latest").stream()
                                                .map(UUID::fromString)
                                                .toList())),
                        tenant,
                        tenant,
                        source.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
