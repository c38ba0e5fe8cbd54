package org.alongside.knowledge.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What a site allows robots. */
public final class Robots {

    private static final int MOST_BYTES = 512 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final BaseRobotRules rules;
    private final String refusal;

    private Robots(BaseRobotRules rules, String refusal) {
        this.rules = rules;
        this.refusal = refusal;
    }

    /** A site that has none allows everything; one that cannot say allows nothing. */
    public static Robots of(URI site, WebFetcher fetcher) {
        URI address = site.resolve("/robots.txt");
        FetchedPage page = fetcher.page(PageRequest.of(address, MOST_BYTES));
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        return new Robots(
                page.there()
                        ? parser.parseContent(
                                address.toString(), page.content(), page.contentType(), List.of(WebFetcher.AGENT))
                        : parser.failedFetch(page.status() == 0 ? 503 : page.status()),
                page.status() == 0 ? page.remark() : "knowledge.page.robots");
    }

    /** Why it does not allow a page, as a message key: that the site cannot be reached, or that it does not want it. */
    public String refusal() {
        return refusal;
    }

    public boolean allow(URI page) {
        return rules.isAllowed(page.toString());
    }

    /** Sitemaps that it names. */
    public List<String> siteMaps() {
        return rules.getSitemaps();
    }

    /** How long to wait between pages: what the site asks for, within reason, but at least so long. */
    public Duration pace(Duration least) {
        long asked = rules.getCrawlDelay();
        Duration wait = asked > 0 ? Duration.ofMillis(asked) : Duration.ZERO;
        Duration within = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return within.compareTo(least) > 0 ? within : least;
    }
}
