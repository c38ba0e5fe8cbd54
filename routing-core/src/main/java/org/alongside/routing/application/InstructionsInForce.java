package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.HouseInstructions;
import org.alongside.routing.Instructions;
import org.alongside.routing.domain.guard.Reply.Wishes;
import org.alongside.shared.TenantId;

/** What each business told its assistant, read anew every few seconds instead of for every message. */
@ApplicationScoped
class InstructionsInForce {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final HouseInstructions instructions;
    private final Clock clock;
    private final Map<TenantId, Held> held = new ConcurrentHashMap<>();

    @Inject
    InstructionsInForce(HouseInstructions instructions, Clock clock) {
        this.instructions = instructions;
        this.clock = clock;
    }

    private record Held(Instructions instructions, Instant until) {}

    Instructions of(TenantId tenant) {
        return held.compute(
                        tenant,
                        (key, before) -> before != null && clock.instant().isBefore(before.until())
                                ? before
                                : new Held(
                                        instructions.inForce(tenant),
                                        clock.instant().plus(FRESH)))
                .instructions();
    }

    /** What the guards are to know of them. */
    Wishes wishes(TenantId tenant) {
        Instructions now = of(tenant);
        return new Wishes(now.subjects(), now.unwanted(), now.longest());
    }

    /** What a model is to know of them; empty when there is nothing. */
    String words(TenantId tenant) {
        Instructions now = of(tenant);
        return Stream.of(now.persona(), now.tone(), now.limits())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
