package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.WebsiteId;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Web sites that are due for a visit, claimed with a lease on the database's clock, and what visits find. */
@ApplicationScoped
@InTenant
public class CrawlQueue {

    private final Sql sql;

    @Inject
    public CrawlQueue(Sql sql) {
        this.sql = sql;
    }

    public Optional<ClaimedWebsite> claim(TenantId tenant) {
        return sql.one(
                """
                with due as (
                    select tenant_id, id from knowledge.websites
                    where tenant_id = ? and (state = 'WAITING' or state = 'IDLE' and next_at < now()
                        or state = 'CRAWLING' and leased_until_at < now())
                    order by coalesce(next_at, added_at), id limit 1 for update skip locked)
                update knowledge.websites w set state = 'CRAWLING', attempts = attempts + 1, done = 0, known = 0,
                    remark = '', leased_until_at = now() + interval '5 minutes'
                from due where w.tenant_id = due.tenant_id and w.id = due.id
                returning w.*""",
                row -> new ClaimedWebsite(
                        new WebsiteId(row.uuid("id")),
                        row.integer("attempts"),
                        WebsiteShelf.plan(row),
                        row.text("added_by")),
                tenant);
    }

    /** What earlier visits remember. */
    public List<VisitedPage> remembered(TenantId tenant, ClaimedWebsite website) {
        return sql.list(
                "select * from knowledge.web_pages where tenant_id = ? and website_id = ? order by depth, address",
                row -> new VisitedPage(
                        row.text("address"),
                        row.integer("depth"),
                        row.constant("state", WebPage.State.class),
                        row.text("remark"),
                        row.integer("status"),
                        row.text("etag"),
                        row.text("last_modified"),
                        row.text("hash"),
                        row.texts("links"),
                        row.maybeUuid("source_id").map(SourceId::new)),
                tenant,
                website.id().value());
    }

    /** Keeps the claim, and says how far the visit is; false if the claim was lost or the site was removed. */
    public boolean visited(TenantId tenant, ClaimedWebsite website, VisitedPage page, int done, int known, Instant at) {
        boolean held = sql.update("""
                        update knowledge.websites set done = ?, known = ?,
                            leased_until_at = now() + interval '5 minutes'
                        where tenant_id = ? and id = ? and state = 'CRAWLING' and attempts = ?""", done, known, tenant, website.id().value(), website.attempt()) == 1;
        if (held) {
            save(tenant, website, page, at);
        }
        return held;
    }

    private void save(TenantId tenant, ClaimedWebsite website, VisitedPage page, Instant at) {
        sql.update(
                """
                insert into knowledge.web_pages (tenant_id, website_id, address, depth, state, remark, status, etag,
                    last_modified, hash, links, source_id, fetched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint web_pages_key do update set depth = excluded.depth, state = excluded.state,
                    remark = excluded.remark, status = excluded.status, etag = excluded.etag,
                    last_modified = excluded.last_modified, hash = excluded.hash, links = excluded.links,
                    source_id = excluded.source_id, fetched_at = excluded.fetched_at""",
                tenant,
                website.id().value(),
                page.address(),
                page.depth(),
                page.state(),
                page.remark(),
                page.status(),
                page.etag(),
                page.lastModified(),
                page.hash(),
                page.links(),
                page.source().map(SourceId::value),
                at);
    }

    /** Ends the visit; the next one is due after the hours of the plan. @param remark why it stopped early, or empty */
    public void finish(TenantId tenant, ClaimedWebsite website, String remark) {
        sql.update("""
                update knowledge.websites set state = 'IDLE', remark = ?, crawled_at = now(), leased_until_at = null,
                    next_at = case when every_hours > 0 then now() + every_hours * interval '1 hour' end
                where tenant_id = ? and id = ? and state = 'CRAWLING' and attempts = ?""", remark, tenant, website.id().value(), website.attempt());
    }
}
