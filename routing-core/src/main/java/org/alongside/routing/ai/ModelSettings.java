package org.alongside.routing.ai;

import java.time.Duration;

/**
 * Which model writes the answers.
 *
 * @param url of any endpoint that speaks OpenAI's chat API, without {@code /chat/completions}
 * @param key may be empty for a server of one's own
 * @param patience for the whole answer, tries included
 * @param tries at least 1
 */
public record ModelSettings(String url, String key, String name, Duration patience, int tries) {

    public ModelSettings {
        if (url.isBlank() || name.isBlank() || patience.isNegative() || patience.isZero() || tries < 1) {
            throw new IllegalArgumentException("A model needs a URL, a name, patience and at least one try");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name + " at " + url;
    }
}
