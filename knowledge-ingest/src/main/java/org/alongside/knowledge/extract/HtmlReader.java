package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.alongside.knowledge.domain.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Web pages: the main part if the page names one, without navigation, scripts and forms. */
final class HtmlReader implements Reader {

    private static final String NOISE =
            "script, style, noscript, template, nav, header nav, footer, aside, form, iframe, svg, button, [hidden], [aria-hidden=true]";

    @Override
    public Document read(byte[] content, Pace pace) throws IOException {
        return read(Jsoup.parse(new ByteArrayInputStream(content), null, ""), pace);
    }

    static Document read(org.jsoup.nodes.Document page, Pace pace) {
        Blocks blocks = new Blocks(pace);
        write(page, blocks);
        return blocks.document(title(page));
    }

    static void write(org.jsoup.nodes.Document page, Blocks blocks) {
        page.select(NOISE).remove();
        Element main = page.selectFirst("main, [role=main]");
        Element article = main == null ? page.selectFirst("article") : main;
        new HtmlWalk(blocks).walk(article == null ? page.body() : article);
    }

    /** The first heading says better what a page is about than its title, which often names the site. */
    private static String title(org.jsoup.nodes.Document page) {
        Element heading = page.selectFirst("h1");
        return heading != null && heading.hasText() ? heading.text() : page.title();
    }
}
