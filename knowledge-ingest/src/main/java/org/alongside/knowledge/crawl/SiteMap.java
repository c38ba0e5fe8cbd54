package org.alongside.knowledge.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a sitemap lists.
 *
 * @param pages addresses of pages
 * @param maps addresses of further sitemaps
 */
public record SiteMap(List<String> pages, List<String> maps) {

    private static final SiteMap NOTHING = new SiteMap(List.of(), List.of());

    /** Of a page that is no sitemap, or one that brings its own document type, nothing. */
    public static SiteMap of(FetchedPage page) {
        if (new String(page.content(), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            return NOTHING;
        }
        try {
            URL address = page.address().toURL();
            AbstractSiteMap map = new SiteMapParser(false).parseSiteMap(page.content(), address);
            if (map instanceof SiteMapIndex index) {
                List<String> maps = index.getSitemaps().stream()
                        .map(each -> each.getUrl().toString())
                        .toList();
                return new SiteMap(List.of(), maps);
            }
            List<String> pages = ((crawlercommons.sitemaps.SiteMap) map)
                    .getSiteMapUrls().stream()
                            .map(each -> each.getUrl().toString())
                            .toList();
            return new SiteMap(pages, List.of());
        } catch (UnknownFormatException | IOException none) {
            return NOTHING;
        }
    }
}
