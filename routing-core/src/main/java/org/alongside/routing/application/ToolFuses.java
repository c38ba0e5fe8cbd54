package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.routing.Tool;
import org.alongside.routing.ToolCall;
import org.alongside.routing.ai.Fuse;
import org.alongside.shared.TenantId;

/**
 * Leaves a system alone that has failed a few times in a row, so that no customer waits for what will not come. A tool
 * with another address begins anew. Of this node; thread-safe.
 */
@ApplicationScoped
class ToolFuses {

    private static final int FAILURES_ALLOWED = 3;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int SERVER_FAILED = 500;
    private static final int TOO_MANY = 429;
    private static final String RESTING = "Resting";

    private final Map<Key, Fuse> fuses = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    ToolFuses(Clock clock) {
        this.clock = clock;
    }

    private record Key(TenantId tenant, String tool, String url) {}

    boolean lets(TenantId tenant, Tool tool) {
        return of(tenant, tool).lets();
    }

    /** An answer that has not what was asked for is an answer: the system works. */
    void heard(TenantId tenant, Tool tool, ToolCall call) {
        boolean failed = call.status() == 0 || call.status() >= SERVER_FAILED || call.status() == TOO_MANY;
        if (failed) {
            of(tenant, tool).failed();
        } else {
            of(tenant, tool).worked();
        }
    }

    /** What is recorded instead of a call. */
    static ToolCall resting(Tool tool) {
        return new ToolCall(tool.name(), 0, RESTING, 0, Map.of());
    }

    static boolean rested(ToolCall call) {
        return call.problem().equals(RESTING);
    }

    private Fuse of(TenantId tenant, Tool tool) {
        return fuses.computeIfAbsent(
                new Key(tenant, tool.name(), tool.url()), key -> new Fuse(FAILURES_ALLOWED, REST, clock));
    }
}
