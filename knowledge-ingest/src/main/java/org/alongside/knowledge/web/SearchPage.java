package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.shared.web.View;

/** A question on trial: which passages would an answer rest on? */
public record SearchPage(
        String up, String search, String question, String language, List<String> languages, List<Hit> hits)
        implements View {

    /** @param heading path of the passage below the document's title */
    public record Hit(
            String url,
            String title,
            String heading,
            String text,
            String locator,
            double relevance,
            boolean agentsOnly) {

        static Hit of(Passage passage, Addresses addresses) {
            List<String> below = passage.path()
                    .subList(Math.min(1, passage.path().size()), passage.path().size());
            return new Hit(
                    addresses.passage(passage.source(), passage.id()),
                    passage.sourceTitle(),
                    String.join(" › ", below),
                    passage.text(),
                    passage.locator(),
                    passage.relevance(),
                    passage.audience() == Audience.AGENTS_ONLY);
        }
    }

    public boolean asked() {
        return !question.isBlank();
    }
}
