package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Website;
import org.alongside.knowledge.WebsiteId;
import org.alongside.knowledge.WebsitePlan;
import org.alongside.knowledge.Websites;
import org.alongside.knowledge.crawl.Fetchers;
import org.alongside.knowledge.crawl.Site;
import org.alongside.knowledge.store.CrawlQueue;
import org.alongside.knowledge.store.WebsiteShelf;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrawlingTest {

    private final World world = World.empty();
    private final Websites websites =
            new KeepingWebsites(new WebsiteShelf(world.sql), world.sources, world.ids, world.clock);
    private final CrawlingWebsites crawling = new CrawlingWebsites(
            new CrawlQueue(world.sql), world.sources, Fetchers.loopback(), world.clock, Duration.ZERO);
    private final Site site;

    CrawlingTest() throws IOException {
        site = new Site();
    }

    @BeforeEach
    void build() {
        world.in(ACME, () -> world.sql.update("delete from knowledge.websites"));
        site.page("/", "<h1>Shop</h1><p>Welcome to us.</p><a href='/help'>Help</a><a href='http://other.test/'>x</a>")
                .page("/help", "<h1>Help</h1><p>We help.</p><a href='/help/fees#top'>Fees</a><a href='/secret'>S</a>")
                .page("/help/fees", "<h1>Fees</h1><p>A transfer costs 2 euros.</p>")
                .page("/secret", "<h1>Secret</h1><p>For robots not.</p>")
                .text("/robots.txt", "User-agent: *\nDisallow: /secret\n");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void pagesOfASiteBecomeSources() {
        WebsiteId id = add(plan(List.of(), 10, 3));
        visit();

        assertEquals(
                List.of("/secret SKIPPED knowledge.page.robots", "/ USED ", "/help USED ", "/help/fees USED "),
                pages(id));
        assertEquals(List.of("/robots.txt 200", "/ 200", "/help 200", "/help/fees 200"), site.asked());
        world.readAll(ACME);
        assertEquals(
                "A transfer costs 2 euros.",
                world.search(ACME, "transfer").get(0).text());
        assertEquals(Website.State.IDLE, website(id).state());
        assertTrue(website(id).nextAt().isPresent());
    }

    @Test
    void visitThatReadsNothingSaysSo() {
        site.text("/robots.txt", "User-agent: *\nDisallow: /\n");
        WebsiteId id = add(plan(List.of(), 10, 3));
        visit();

        assertEquals("knowledge.website.nothing", website(id).remark());
    }

    @Test
    void nextVisitReadsOnlyWhatChanged() {
        WebsiteId id = add(plan(List.of(), 10, 3));
        visit();
        world.readAll(ACME);
        site.asked();
        site.page("/help/fees", "<h1>Fees</h1><p>A transfer costs 3 euros.</p>");
        site.page(
                "/help",
                "<h1>Help</h1><p>We help.</p><a href='/help/fees'>Fees</a><a href='/secret'>S</a><script>visit(7)</script>");

        again(id);

        assertEquals(List.of("/robots.txt 200", "/ 304", "/help 200", "/help/fees 200"), site.asked());
        assertTrue(pages(id).contains("/help UNCHANGED "));
        assertTrue(pages(id).contains("/help/fees USED "));
        world.readAll(ACME);
        assertEquals(
                List.of("A transfer costs 3 euros."),
                world.search(ACME, "transfer").stream().map(each -> each.text()).toList());
    }

    @Test
    void pageThatIsGoneIsNoLongerQuoted() {
        WebsiteId id = add(plan(List.of(), 10, 3));
        visit();
        world.readAll(ACME);
        site.without("/help/fees");

        again(id);
        world.follow(ACME);

        assertTrue(pages(id).contains("/help/fees GONE knowledge.page.gone"));
        assertEquals(List.of(), world.search(ACME, "transfer"));
    }

    @Test
    void limitsAndPatternsHold() {
        WebsiteId deep = add(plan(List.of(), 10, 1));
        visit();
        assertEquals(List.of("/ USED ", "/help USED "), pages(deep));
        remove(deep);

        WebsiteId few = add(plan(List.of(), 2, 3));
        visit();
        assertEquals(2, pages(few).size());
        assertEquals("knowledge.website.cut", website(few).remark());
        remove(few);

        WebsiteId some = add(plan(List.of("/help"), 10, 3));
        visit();
        assertEquals(List.of("/ USED ", "/help USED "), pages(some));
    }

    @Test
    void sitemapIsReadInsteadOfLinks() {
        site.map(
                "/sitemap.xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.address("/help/fees")
                        + "</loc></url><url><loc>http://other.test/x</loc></url></urlset>");
        WebsiteId id = add(new WebsitePlan(
                site.address("/sitemap.xml"), List.of(), List.of(), 10, 0, 0, "en", Audience.CUSTOMERS));
        visit();

        assertEquals(List.of("/help/fees USED "), pages(id));
        assertTrue(website(id).nextAt().isEmpty());
    }

    @Test
    void removedSiteTakesItsPagesWithIt() {
        WebsiteId id = add(plan(List.of(), 10, 3));
        visit();

        remove(id);

        assertEquals(List.of(), world.in(ACME, () -> world.sources.all(ACME)));
        assertThrows(NotFoundException.class, () -> website(id));
    }

    @Test
    void otherTenantSeesNothing() {
        WebsiteId id = add(plan(List.of(), 10, 3));

        assertEquals(List.of(), world.in(GLOBEX, () -> websites.all(GLOBEX)));
        assertThrows(NotFoundException.class, () -> world.in(GLOBEX, () -> websites.byId(GLOBEX, id)));
        assertThrows(NotFoundException.class, () -> world.in(GLOBEX, () -> websites.pages(GLOBEX, id)));
    }

    @Test
    void refusesWhatCannotBe() {
        add(plan(List.of(), 10, 3));
        assertEquals("knowledge.refused.website-twice", refused(plan(List.of(), 10, 3)));
        assertEquals("knowledge.refused.website-limits", refused(plan(List.of(), 0, 3)));
        assertEquals(
                "knowledge.refused.website-address",
                refused(new WebsitePlan("not a site", List.of(), List.of(), 1, 1, 0, "", Audience.CUSTOMERS)));
    }

    private WebsitePlan plan(List<String> include, int pages, int depth) {
        return new WebsitePlan(site.address("/"), include, List.of(), pages, depth, 24, "en", Audience.CUSTOMERS);
    }

    private WebsiteId add(WebsitePlan plan) {
        return world.in(ACME, () -> websites.add(ACME, plan, "ana"));
    }

    private void visit() {
        world.database.in(ACME, () -> crawling.visit(ACME, crawling.claim(ACME).orElseThrow()));
    }

    private void again(WebsiteId id) {
        world.database.in(ACME, () -> websites.crawl(ACME, id));
        visit();
    }

    private void remove(WebsiteId id) {
        world.database.in(ACME, () -> websites.remove(ACME, id));
    }

    private Website website(WebsiteId id) {
        return world.in(ACME, () -> websites.byId(ACME, id));
    }

    private List<String> pages(WebsiteId id) {
        return world.in(ACME, () -> websites.pages(ACME, id)).stream()
                .map(page -> page.address().replace(site.address(""), "") + " " + page.state() + " " + page.remark())
                .toList();
    }

    private String refused(WebsitePlan plan) {
        return assertThrows(RefusedException.class, () -> add(plan)).messageKey();
    }
}
