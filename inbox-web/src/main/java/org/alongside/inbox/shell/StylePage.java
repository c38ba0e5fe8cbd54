package org.alongside.inbox.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alongside.shared.web.View;

/**
 * Every component of the design system on one page, with invented content: to look at, to copy from, to photograph.
 *
 * @param errors a form that failed
 */
record StylePage(Instant now, Map<String, String> errors) implements View {

    static StylePage at(Instant now) {
        return new StylePage(now, Map.of("style-fee", "inbox.failure.not-understood"));
    }

    public Instant yesterday() {
        return now.minus(Duration.ofDays(1));
    }
}
