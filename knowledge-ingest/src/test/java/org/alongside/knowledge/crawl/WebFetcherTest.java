package org.alongside.knowledge.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebFetcherTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Site site;
    private WebFetcher fetcher = Fetchers.loopback();

    WebFetcherTest() throws IOException {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
        fetcher.close();
    }

    @Test
    void fetchesAPageAndFollowsRedirectsOfItsSite() {
        site.page("/new", "<p>Hello</p>").redirect("/old", "/new");

        FetchedPage page = fetch(site.address("/old"));

        assertEquals(200, page.status());
        assertEquals(site.address("/new"), page.address().toString());
    }

    @Test
    void redirectsLeadNowhereElse() {
        site.redirect("/meta", "http://169.254.169.254/latest/")
                .redirect("/file", "file:///etc/passwd")
                .redirect("/port", "http://shop.test:1/")
                .redirect("/circle", "/circle");

        assertEquals("knowledge.page.elsewhere", fetch(site.address("/meta")).remark());
        assertEquals("knowledge.page.elsewhere", fetch(site.address("/file")).remark());
        assertEquals("knowledge.page.elsewhere", fetch(site.address("/port")).remark());
        assertEquals("knowledge.page.redirects", fetch(site.address("/circle")).remark());
    }

    @Test
    void nameThatChangesItsMindIsCheckedAtEveryHop() throws IOException {
        site.page("/a", "<p>A</p>");
        Iterator<String> answers = List.of("127.0.0.1", "10.0.0.1").iterator();
        fetcher = Fetchers.with(host -> new InetAddress[] {InetAddress.getByName(answers.next())}, LONG);

        assertEquals(200, fetch(site.address("/a")).status());
        assertEquals("knowledge.page.address", fetch(site.address("/a")).remark());
    }

    @Test
    void inProductionThisMachineIsForbidden() {
        fetcher = new WebFetcher();

        assertEquals("knowledge.page.address", fetch("http://127.0.0.1/").remark());
        assertEquals("knowledge.page.address", fetch("http://localhost/").remark());
        assertEquals("knowledge.page.address", fetch("http://[::1]/").remark());
        assertEquals("knowledge.page.address", fetch("http://0x7f.1/").remark());
        assertEquals("knowledge.page.address", fetch("http://10.0.0.1:8080/").remark());
        assertEquals("knowledge.page.address", fetch("http://user@10.0.0.1/").remark());
        assertEquals("knowledge.page.address", fetch("ftp://10.0.0.1/").remark());
    }

    @Test
    void largePagesAreNotTaken() {
        site.page("/large", "x".repeat(2_000));

        FetchedPage page = fetcher.page(PageRequest.of(URI.create(site.address("/large")), 1_000));

        assertEquals("knowledge.page.large", page.remark());
    }

    @Test
    void siteThatSaysNothingIsLeftAlone() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            fetcher =
                    Fetchers.with(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Duration.ofMillis(200));

            FetchedPage page = fetch("http://shop.test:" + silent.getLocalPort() + "/");

            assertEquals("knowledge.page.slow", page.remark());
        }
    }

    @Test
    void sitemapsFetchNothingOfTheirOwn() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE urlset SYSTEM \"" + site.address("/dtd") + "\">"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.address("/a")
                + "</loc></url></urlset>";
        site.map("/sitemap.xml", evil);

        SiteMap map = SiteMap.of(fetch(site.address("/sitemap.xml")));

        assertEquals(List.of(), map.pages());
        assertTrue(site.asked().stream().noneMatch(asked -> asked.startsWith("/dtd")));
    }

    private FetchedPage fetch(String address) {
        return fetcher.page(PageRequest.of(URI.create(address), 100_000));
    }
}
