package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Promotions;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;

/** A step up or down, for the page and for the API. */
@ApplicationScoped
class AutonomySteps {

    private final AutomationBrake brake;
    private final Promotions promotions;
    private final Here here;

    @Inject
    AutonomySteps(AutomationBrake brake, Promotions promotions, Here here) {
        this.brake = brake;
        this.promotions = promotions;
        this.here = here;
    }

    /** @return whether it is in force already */
    boolean move(String intent, String levelName, String reason) {
        Autonomy level = level(levelName);
        Autonomy now =
                Optional.ofNullable(brake.autonomy(here.tenantId()).get(intent)).orElseThrow(NotFoundException::new);
        String by = here.member().username();
        if (level.compareTo(now) < 0) {
            brake.lower(here.tenantId(), intent, level, reason, by);
            return true;
        }
        return promotions.raise(here.tenantId(), intent, level, reason, by);
    }

    private static Autonomy level(String name) {
        return Arrays.stream(Autonomy.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}
