package org.alongside.routing.application;

import java.time.Clock;
import java.util.List;
import org.alongside.routing.HouseInstructions;
import org.alongside.routing.Instructions;
import org.alongside.shared.TenantId;

/** The business told its assistant nothing, or what a test sets. */
final class FakeInstructions implements HouseInstructions {

    volatile Instructions now = Instructions.NONE;

    static InstructionsInForce none(Clock clock) {
        return new InstructionsInForce(new FakeInstructions(), clock);
    }

    @Override
    public Instructions inForce(TenantId tenant) {
        return now;
    }

    @Override
    public void save(TenantId tenant, Instructions instructions, String username) {
        now = instructions;
    }

    @Override
    public List<Instructions> history(TenantId tenant) {
        return List.of(now);
    }
}
