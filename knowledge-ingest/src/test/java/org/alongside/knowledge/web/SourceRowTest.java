package org.alongside.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.SourceState;
import org.junit.jupiter.api.Test;

class SourceRowTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void documentInForceIsInUse() {
        assertEquals("INDEXED", label(SourceState.INDEXED, NOW, Scope.OPEN));
    }

    @Test
    void documentWhoseTimeIsOverIsNotCalledInUse() {
        assertEquals("ENDED", label(SourceState.INDEXED, NOW.minus(DAY), NOW));
        assertEquals("ENDED", label(SourceState.INDEXED_WITH_WARNINGS, NOW.minus(DAY), NOW));
    }

    @Test
    void documentForLaterIsNotCalledInUse() {
        assertEquals("COMING", label(SourceState.INDEXED, NOW.plus(DAY), Scope.OPEN));
    }

    @Test
    void documentThatCouldNotBeReadSaysSoWhateverItsTime() {
        assertEquals("REJECTED", label(SourceState.REJECTED, NOW.minus(DAY), NOW));
    }

    private static String label(SourceState state, Instant from, Instant until) {
        Scope scope = new Scope(from, until, List.of(), "");
        Source source = new Source(
                new SourceId(new UUID(1, 1)),
                "Fees",
                "fees.md",
                "text/markdown",
                1,
                "en",
                Audience.CUSTOMERS,
                scope,
                1,
                state,
                List.of(),
                1,
                0,
                0,
                NOW,
                "maya.lin");
        return SourceRow.of(source, new Addresses("acme"), NOW).label();
    }
}
