package org.alongside.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.knowledge.domain.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Walks a page from top to bottom and keeps its structure. Text that stands loose between blocks is a paragraph. */
final class HtmlWalk {

    private static final Set<String> BLOCKS = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "table",
            "blockquote",
            "pre",
            "details",
            "summary",
            "figure",
            "figcaption",
            "header",
            "address",
            "hr",
            "body");
    private static final int QUESTION_LEVEL = 7;

    private final Blocks blocks;
    private final StringBuilder loose = new StringBuilder();
    private Place place = Place.NOWHERE;

    HtmlWalk(Blocks blocks) {
        this.blocks = blocks;
    }

    void walk(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                loose.append(text.getWholeText());
            } else if (child instanceof Element element) {
                visit(element);
            }
        }
        endLoose();
    }

    private void visit(Element element) {
        String name = element.normalName();
        if (!BLOCKS.contains(name)) {
            visitInline(element);
            return;
        }
        endLoose();
        if (!element.id().isEmpty()) {
            place = Place.anchor(element.id());
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.heading(name.charAt(1) - '0', element.text(), place);
            case "dt", "summary" -> blocks.heading(QUESTION_LEVEL, element.text(), place);
            case "p", "pre" -> blocks.paragraph(element.text(), place);
            case "li" -> item(element);
            case "table" -> table(element);
            default -> walk(element);
        }
    }

    private void visitInline(Element element) {
        boolean holdsBlocks = element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
        if (holdsBlocks) {
            walk(element);
        } else {
            loose.append(element.normalName().equals("br") ? " " : element.wholeText());
        }
    }

    /** An item's own words, then the lists inside it. */
    private void item(Element element) {
        Element own = element.clone();
        own.select("ul, ol, table").remove();
        blocks.item(own.text(), place);
        for (Element nested : element.children()) {
            if (Set.of("ul", "ol", "table").contains(nested.normalName())) {
                visit(nested);
            }
        }
    }

    private void table(Element table) {
        List<String> header = List.of();
        int number = 0;
        for (Element row : rows(table)) {
            Elements cells = row.children();
            boolean heads = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.normalName().equals("th"));
            if (heads && number == 0) {
                header = cells.eachText();
            } else {
                List<String> texts = new ArrayList<>();
                cells.forEach(cell -> texts.add(cell.text()));
                number++;
                blocks.row(header, texts, place);
            }
        }
    }

    /** Rows of this table, not of tables inside its cells. */
    private static List<Element> rows(Element table) {
        return table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .toList();
    }

    private void endLoose() {
        blocks.paragraph(loose.toString(), place);
        loose.setLength(0);
    }
}
