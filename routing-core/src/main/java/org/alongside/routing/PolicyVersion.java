package org.alongside.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A published set of intents and thresholds. Immutable: a change is a new version. */
public record PolicyVersion(
        UUID id, int number, Instant publishedAt, String publishedBy, List<Intent> intents, Thresholds thresholds) {

    public Optional<Intent> intent(String key) {
        return intents.stream().filter(intent -> intent.key().equals(key)).findFirst();
    }
}
