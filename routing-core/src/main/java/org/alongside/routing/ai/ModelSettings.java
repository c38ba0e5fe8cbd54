package org.alongside.routing.ai;

import java.time.Duration;
import java.util.Optional;

/**
 * Which model writes the answers.
 *
 * @param url of any endpoint that speaks OpenAI's chat API, without {@code /chat/completions}
 * @param key may be empty for a server of one's own
 * @param patience for the whole answer, tries included
 * @param tries at least 1
 * @param pace in which its reply must come, where it is streamed; empty to wait for it whole
 */
public record ModelSettings(String url, String key, String name, Duration patience, int tries, Optional<Pace> pace) {

    /**
     * How long a stream may be quiet.
     *
     * @param first before its first piece
     * @param between two pieces
     */
    public record Pace(Duration first, Duration between) {

        public Pace {
            if (first.isNegative() || first.isZero() || between.isNegative() || between.isZero()) {
                throw new IllegalArgumentException("A stream needs a moment");
            }
        }
    }

    /** Answers whole. */
    public ModelSettings(String url, String key, String name, Duration patience, int tries) {
        this(url, key, name, patience, tries, Optional.empty());
    }

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
