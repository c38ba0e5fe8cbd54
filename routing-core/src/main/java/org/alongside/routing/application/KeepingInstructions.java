package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.routing.ConductLog;
import org.alongside.routing.HouseInstructions;
import org.alongside.routing.Instructions;
import org.alongside.routing.domain.InstructionRules;
import org.alongside.routing.store.InstructionVersions;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@InTenant
@ApplicationScoped
class KeepingInstructions implements HouseInstructions {

    private static final int VERSIONS_SHOWN = 50;

    private final InstructionVersions versions;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingInstructions(InstructionVersions versions, ConductLog conduct, Clock clock) {
        this.versions = versions;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public Instructions inForce(TenantId tenant) {
        return versions.newest(tenant).orElse(Instructions.NONE);
    }

    @Override
    public void save(TenantId tenant, Instructions instructions, String username) {
        InstructionRules.fault(instructions).ifPresent(fault -> {
            throw new RefusedException(fault);
        });
        int number = inForce(tenant).number() + 1;
        Instructions next = new Instructions(
                number,
                instructions.persona(),
                instructions.tone(),
                instructions.limits(),
                instructions.longest(),
                instructions.unwanted(),
                instructions.subjects(),
                clock.instant(),
                username);
        versions.add(tenant, next, clock.instant(), username);
        conduct.append(
                tenant,
                ConductEntries.of("instructions-saved", Map.of("number", Integer.toString(number), "by", username)));
    }

    @Override
    public List<Instructions> history(TenantId tenant) {
        return versions.all(tenant, VERSIONS_SHOWN);
    }
}
