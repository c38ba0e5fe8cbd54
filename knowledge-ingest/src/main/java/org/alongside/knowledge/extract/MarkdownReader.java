package org.alongside.knowledge.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.knowledge.domain.Document;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Markdown with tables. It is read as the page that it describes. */
final class MarkdownReader implements Reader {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);
    private static final int DEEPEST = 50;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public Document read(byte[] content, Pace pace) {
        String text = FRONT_MATTER.matcher(Text.decode(content)).replaceFirst("");
        return HtmlReader.read(Jsoup.parse(renderer.render(parser.parse(text))), pace);
    }
}
