package org.alongside.routing.ai;

import java.time.Duration;
import java.util.Optional;

/** Everything that holds for replies that come whole holds for those that are streamed. */
class StreamingAnswererTest extends ModelAnswererTest {

    @Override
    protected Optional<ModelSettings.Pace> pace() {
        return Optional.of(new ModelSettings.Pace(Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }
}
