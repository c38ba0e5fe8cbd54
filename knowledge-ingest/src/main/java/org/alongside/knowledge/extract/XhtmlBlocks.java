package org.alongside.knowledge.extract;

import java.util.Set;
import org.alongside.knowledge.domain.Place;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the blocks out of the page that Tika makes of a file. Slides and sheets are parts of it with a name. */
final class XhtmlBlocks extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "pre", "blockquote", "br", "hr");

    private final Blocks blocks;
    private final StringBuilder text = new StringBuilder();
    private final SheetRows rows;
    private Place place = Place.NOWHERE;
    private int slides;
    private boolean slideNeedsTitle;
    private boolean sheetNeedsName;
    private boolean item;
    private boolean ignored = true;

    XhtmlBlocks(Blocks blocks) {
        this.blocks = blocks;
        this.rows = new SheetRows(blocks);
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) {
        if (local.equals("body")) {
            ignored = false;
        } else if (rows.inside()) {
            rows.start(local);
        } else if (local.equals("table")) {
            end("p");
            rows.begin(place);
        } else if (BLOCKS.contains(local) || level(local) > 0) {
            end("p");
            item |= local.equals("li");
            part(attributes.getValue("class"));
        }
    }

    private void part(String kind) {
        if ("slide-content".equals(kind)) {
            slides++;
            place = Place.slide(slides);
            slideNeedsTitle = true;
        } else if ("sheet".equals(kind)) {
            sheetNeedsName = true;
        }
    }

    @Override
    public void endElement(String space, String local, String name) {
        if (rows.inside()) {
            rows.end(local);
        } else if (BLOCKS.contains(local) || level(local) > 0) {
            end(local);
            item &= !local.equals("li");
        } else if (local.equals("body")) {
            end("p");
            ignored = true;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (rows.inside()) {
            rows.text(letters, start, length);
        } else if (!ignored) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) {
        characters(letters, start, length);
    }

    private void end(String element) {
        String words = text.toString();
        text.setLength(0);
        if (words.isBlank()) {
            return;
        }
        if (sheetNeedsName) {
            sheetNeedsName = false;
            place = Place.row(words.strip(), 0);
            blocks.heading(1, words, place);
        } else if (slideNeedsTitle || level(element) > 0) {
            slideNeedsTitle = false;
            blocks.heading(Math.max(1, level(element)), words, place);
        } else if (item) {
            item = false;
            blocks.item(words, place);
        } else {
            blocks.paragraph(words, place);
        }
    }

    private static int level(String element) {
        boolean heading = element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
        return heading ? element.charAt(1) - '0' : 0;
    }
}
