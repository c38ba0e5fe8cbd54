package org.alongside.inbox.widget;

import java.util.Locale;
import org.alongside.knowledge.Passage;
import org.alongside.shared.web.View;

/** The passage that a reply cites, for the customer who wants to see it. */
public record PassagePage(
        String title, String path, String text, String locator, String business, String language, Locale locale)
        implements View {

    static PassagePage of(Passage passage, String business) {
        return new PassagePage(
                passage.sourceTitle(),
                String.join(" › ", passage.path()),
                passage.text(),
                passage.locator(),
                business,
                passage.language(),
                Locale.forLanguageTag(passage.language()));
    }
}
