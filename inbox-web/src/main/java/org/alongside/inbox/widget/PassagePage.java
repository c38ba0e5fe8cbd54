package org.alongside.inbox.widget;

import java.util.Locale;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.Passage;
import org.alongside.shared.web.View;

/** The passage that a reply cites, for the customer who wants to see it. */
public record PassagePage(
        String title,
        String path,
        String text,
        String locator,
        Cited.Standing standing,
        String business,
        String language,
        Locale locale)
        implements View {

    static PassagePage of(Cited cited, String business) {
        Passage passage = cited.passage();
        return new PassagePage(
                passage.sourceTitle(),
                String.join(" › ", passage.path()),
                passage.text(),
                passage.locator(),
                cited.standing(),
                business,
                passage.language(),
                Locale.forLanguageTag(passage.language()));
    }
}
