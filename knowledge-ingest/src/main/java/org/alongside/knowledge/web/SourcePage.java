package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.knowledge.Passage;
import org.alongside.shared.web.View;

/** One document with its passages, each of which can be pointed at. */
public record SourcePage(
        SourceRow source,
        String mediaType,
        long bytes,
        List<Piece> pieces,
        boolean mayChange,
        String up,
        String original,
        String retry,
        String remove)
        implements View {

    /** A passage. @param anchor that a citation points at; @param heading its path below the document's title */
    public record Piece(String anchor, String heading, String text, String locator) {

        static Piece of(Passage passage) {
            List<String> below = passage.path()
                    .subList(Math.min(1, passage.path().size()), passage.path().size());
            return new Piece("passage-" + passage.id(), String.join(" › ", below), passage.text(), passage.locator());
        }
    }

    public boolean rejected() {
        return source.tone().equals("chip-bad");
    }
}
