package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.Website;
import org.alongside.knowledge.WebsiteId;
import org.alongside.knowledge.WebsitePlan;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.StoreException;

/** The web sites of a tenant as they stand in the database. Each method is one short transaction. */
@ApplicationScoped
@InTenant
public class WebsiteShelf {

    private final Sql sql;

    @Inject
    public WebsiteShelf(Sql sql) {
        this.sql = sql;
    }

    /** @throws StoreException a duplicate, if a site with this start is there already */
    public void put(TenantId tenant, WebsiteId id, WebsitePlan plan, Instant at, String by) {
        sql.update(
                """
                insert into knowledge.websites (tenant_id, id, start_url, include, exclude, most_pages, most_depth,
                    every_hours, language, audience, state, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""",
                tenant,
                id.value(),
                plan.start(),
                plan.include(),
                plan.exclude(),
                plan.mostPages(),
                plan.mostDepth(),
                plan.everyHours(),
                plan.language(),
                plan.audience(),
                at,
                by);
    }

    public void change(TenantId tenant, WebsiteId id, WebsitePlan plan) {
        byId(tenant, id);
        sql.update(
                """
                update knowledge.websites set start_url = ?, include = ?, exclude = ?, most_pages = ?, most_depth = ?,
                    every_hours = ?, language = ?, audience = ?,
                    next_at = case when ? > 0 then crawled_at + ? * interval '1 hour' end
                where tenant_id = ? and id = ?""",
                plan.start(),
                plan.include(),
                plan.exclude(),
                plan.mostPages(),
                plan.mostDepth(),
                plan.everyHours(),
                plan.language(),
                plan.audience(),
                plan.everyHours(),
                plan.everyHours(),
                tenant,
                id.value());
    }

    public List<Website> all(TenantId tenant) {
        return sql.list(
                "select * from knowledge.websites where tenant_id = ? order by added_at desc, id desc",
                WebsiteShelf::website,
                tenant);
    }

    public Website byId(TenantId tenant, WebsiteId id) {
        return sql.one(
                        "select * from knowledge.websites where tenant_id = ? and id = ?",
                        WebsiteShelf::website,
                        tenant,
                        id.value())
                .orElseThrow(NotFoundException::new);
    }

    public List<WebPage> pages(TenantId tenant, WebsiteId id) {
        byId(tenant, id);
        return sql.list(
                """
                select * from knowledge.web_pages where tenant_id = ? and website_id = ?
                order by state not in ('FAILED', 'SKIPPED', 'GONE'), address""",
                row -> new WebPage(
                        row.text("address"),
                        row.constant("state", WebPage.State.class),
                        row.integer("status"),
                        row.text("remark"),
                        row.maybeUuid("source_id").map(SourceId::new),
                        row.instant("fetched_at")),
                tenant,
                id.value());
    }

    public void crawl(TenantId tenant, WebsiteId id) {
        byId(tenant, id);
        sql.update(
                "update knowledge.websites set state = 'WAITING' where tenant_id = ? and id = ? and state = 'IDLE'",
                tenant,
                id.value());
    }

    public void remove(TenantId tenant, WebsiteId id) {
        sql.update("delete from knowledge.websites where tenant_id = ? and id = ?", tenant, id.value());
    }

    static WebsitePlan plan(Row row) throws SQLException {
        return new WebsitePlan(
                row.text("start_url"),
                row.texts("include"),
                row.texts("exclude"),
                row.integer("most_pages"),
                row.integer("most_depth"),
                row.integer("every_hours"),
                row.text("language"),
                row.constant("audience", Audience.class));
    }

    private static Website website(Row row) throws SQLException {
        return new Website(
                new WebsiteId(row.uuid("id")),
                plan(row),
                row.constant("state", Website.State.class),
                row.text("remark"),
                row.integer("done"),
                row.integer("known"),
                row.maybeInstant("crawled_at"),
                row.maybeInstant("next_at"));
    }
}
