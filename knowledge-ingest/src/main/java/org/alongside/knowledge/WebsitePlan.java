package org.alongside.knowledge;

import java.util.List;

/**
 * What of a web site is read, and how often.
 *
 * @param start address of the first page, or of a sitemap
 * @param include patterns of paths, {@code *} standing for anything; a page needs one of them, if there are any
 * @param exclude patterns of paths; a page may have none of them
 * @param mostPages 1..2000
 * @param mostDepth how many links away from the start; 0 is the start alone and what sitemaps list
 * @param everyHours between visits; 0 for once
 * @param language ISO 639-1, or empty to detect it page by page
 */
public record WebsitePlan(
        String start,
        List<String> include,
        List<String> exclude,
        int mostPages,
        int mostDepth,
        int everyHours,
        String language,
        Audience audience) {

    public WebsitePlan {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
