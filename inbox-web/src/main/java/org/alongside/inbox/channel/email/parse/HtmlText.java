package org.alongside.inbox.channel.email.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: nothing of a stranger's HTML reaches a page. Links keep their address in view, quoted blocks
 * begin their lines with {@code >}, as in plain text.
 */
final class HtmlText {

    private static final int LONGEST = 2_000_000;
    private static final String UNSEEN =
            "script, style, head, noscript, template, svg, math, object, iframe, [hidden], [style~=(?i)display\\s*:\\s*none]";
    /** Where programs put what they quote. */
    private static final String QUOTED = "blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote";
    /** After these, Outlook and its like quote without a block around it. */
    private static final String RULED = "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "center",
            "div",
            "dl",
            "dt",
            "dd",
            "fieldset",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html.length() <= LONGEST ? html : html.substring(0, LONGEST));
        document.select(UNSEEN).remove();
        document.select(RULED).forEach(rule -> rule.before(new TextNode("\n" + Folding.RULE + "\n")));
        Writing writing = new Writing();
        NodeTraversor.traverse(writing, document.body());
        return writing.text();
    }

    /** Writes line by line; inside a quoted block each line says so. */
    private static final class Writing implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final Deque<Node> quotes = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                text(text);
            } else if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())
                        || element.normalName().equals("br")) {
                    endLine(element.normalName().equals("br"));
                }
                if (quotes.isEmpty() && element.is(QUOTED)) {
                    endLine(false);
                    quotes.push(element);
                }
                opening(element);
            }
        }

        private void text(TextNode node) {
            if (node.getWholeText().contains(Folding.RULE)) {
                endLine(false);
                line.append(Folding.RULE);
                endLine(false);
            } else {
                String words = WHITE.matcher(node.getWholeText()).replaceAll(" ");
                line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? words.stripLeading() : words);
            }
        }

        private void opening(Element element) {
            if (element.normalName().equals("li")) {
                line.append("- ");
            } else if (element.normalName().equals("img")
                    && !element.attr("alt").isBlank()) {
                line.append('[').append(element.attr("alt").strip()).append(']');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("a")) {
                link(element);
            } else if (element.normalName().equals("p")) {
                endLine(false);
                endLine(true);
            } else if (BLOCKS.contains(element.normalName())) {
                endLine(false);
            } else if (element.normalName().equals("td")) {
                line.append(' ');
            }
            if (node == quotes.peek()) {
                endLine(false);
                quotes.pop();
            }
        }

        private void link(Element element) {
            String address = element.attr("href").strip();
            if (address.matches("(?i)https?://.+") && !line.toString().contains(address)) {
                line.append(" (").append(address).append(')');
            }
        }

        private void endLine(boolean evenEmpty) {
            String written = line.toString().strip();
            if (!written.isEmpty() || evenEmpty) {
                out.append(quotes.isEmpty() ? "" : "> ").append(written).append('\n');
            }
            line.setLength(0);
        }

        private String text() {
            endLine(false);
            return out.toString().strip();
        }
    }
}
