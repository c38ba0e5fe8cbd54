package org.alongside.knowledge.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a visit needs to know of a page.
 *
 * @param hash of what it says, whatever its frame; of its bytes if it is no web page
 * @param wanted false if the page asks not to be used
 * @param links to pages of the same site, each once, in the order of the page; none if the page asks not to be followed
 */
public record PageText(String hash, boolean wanted, List<URI> links) {

    private static final int MOST_LINKS = 1_000;

    public PageText {
        links = List.copyOf(links);
    }

    public static PageText of(FetchedPage page) {
        if (!page.contentType().contains("html")) {
            return new PageText(hash(page.content()), true, List.of());
        }
        try {
            Document html = Jsoup.parse(
                    new ByteArrayInputStream(page.content()),
                    null,
                    page.address().toString());
            String asks = html.select("meta[name=robots]").attr("content");
            List<URI> links = asks.contains("nofollow") ? List.of() : links(html, page.address());
            html.select("script, style, noscript, template").remove();
            return new PageText(hash(html.text().getBytes(StandardCharsets.UTF_8)), !asks.contains("noindex"), links);
        } catch (IOException broken) {
            return new PageText(hash(page.content()), true, List.of());
        }
    }

    private static List<URI> links(Document html, URI page) {
        return html.select("a[href]:not([rel~=nofollow])").stream()
                .map(link -> Addressing.page(link.absUrl("href")))
                .flatMap(Optional::stream)
                .filter(target -> Addressing.sameSite(page, target))
                .distinct()
                .limit(MOST_LINKS)
                .toList();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
