package org.alongside.knowledge.web;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageUse.Used;
import org.alongside.shared.web.View;

/**
 * One document with its passages, each of which can be pointed at.
 *
 * @param error message key of what was refused, or empty
 */
public record SourcePage(
        SourceRow source,
        String mediaType,
        long bytes,
        List<Piece> pieces,
        int version,
        ScopeForm scope,
        String error,
        String errorValue,
        boolean mayChange,
        String up,
        String original,
        String retry,
        String rescope,
        String remove)
        implements View {

    /** A passage. @param anchor that a citation points at; @param heading its path below the document's title */
    public record Piece(
            String anchor, String heading, String text, String locator, Used used, List<String> conversations) {

        static Piece of(Passage passage, Used used, String inbox) {
            List<String> below = passage.path()
                    .subList(Math.min(1, passage.path().size()), passage.path().size());
            return new Piece(
                    "passage-" + passage.id(),
                    String.join(" › ", below),
                    passage.text(),
                    passage.locator(),
                    used,
                    used.conversations().stream()
                            .map(conversation -> inbox + conversation)
                            .toList());
        }

        public boolean unused() {
            return used.said() + used.drafted() == 0;
        }
    }

    /** Which of the texts about its period fits; empty when it always holds. */
    public String period() {
        if (scope.from().isEmpty()) {
            return scope.until().isEmpty() ? "" : "until";
        }
        return scope.until().isEmpty() ? "from" : "both";
    }

    public List<String> days() {
        return Stream.of(scope.from(), scope.until())
                .filter(day -> !day.isEmpty())
                .toList();
    }

    public boolean rejected() {
        return source.tone().equals("chip-bad");
    }
}
