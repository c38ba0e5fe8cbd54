package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.shared.TenantId;

/**
 * Messages of one tenant that are due at the same time walk together: one transaction admits them, one commits what was
 * decided, each still by its own owner, epoch and claim. Where that fails, each goes its way alone, so that one message
 * can spoil no other's turn.
 */
@ApplicationScoped
class HandlingRounds {

    private static final Logger LOG = System.getLogger(HandlingRounds.class.getName());

    /** How long a reply waits for the others; a slow model makes every turn a round of its own. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final HandlingTurns handling;
    private final AdmittingMessages admitting;
    private final CommittingTurns committing;
    private final Clock clock;

    @Inject
    HandlingRounds(HandlingTurns handling, AdmittingMessages admitting, CommittingTurns committing, Clock clock) {
        this.handling = handling;
        this.admitting = admitting;
        this.committing = committing;
        this.clock = clock;
    }

    /**
     * Processes stored messages, none of which comes after another. Never throws.
     *
     * @return whether something is to be delivered
     */
    boolean handle(TenantId tenant, List<UUID> events) {
        if (events.size() == 1) {
            return handling.handle(tenant, events.get(0));
        }
        try {
            return answer(tenant, admitting.admit(tenant, events, false));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Messages of tenant " + tenant + " are admitted one by one", failure);
            boolean delivers = false;
            for (UUID event : events) {
                delivers |= handling.handle(tenant, event);
            }
            return delivers;
        }
    }

    /**
     * Admits them together, and leaves the rest of each to be done by itself: where turns wait for a model, none is to
     * wait for the others' models. Never throws.
     *
     * @return what remains to be done, by event, each giving whether something is to be delivered; without those that
     *     somebody else does
     */
    Map<UUID, BooleanSupplier> begin(TenantId tenant, List<UUID> events) {
        try {
            return admitting.admit(tenant, events, false).stream()
                    .collect(Collectors.toMap(turn -> turn.message().event(), turn -> () -> handling.handle(turn)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Messages of tenant " + tenant + " are admitted one by one", failure);
            return events.stream()
                    .collect(Collectors.toMap(Function.identity(), event -> () -> handling.handle(tenant, event)));
        }
    }

    private boolean answer(TenantId tenant, List<Admitted> turns) {
        boolean delivers = false;
        Instant began = clock.instant();
        List<Decided> decided = new ArrayList<>();
        for (Admitted turn : turns) {
            if (turn.heldByPeople() || turn.aside()) {
                delivers |= handling.handle(turn);
            } else {
                handling.decide(turn).ifPresent(decided::add);
            }
            if (clock.instant().isAfter(began.plus(PATIENCE))) {
                delivers |= commit(tenant, decided);
                decided.clear();
                began = clock.instant();
            }
        }
        return commit(tenant, decided) || delivers;
    }

    private boolean commit(TenantId tenant, List<Decided> decided) {
        if (decided.isEmpty()) {
            return false;
        }
        try {
            return committing.commit(tenant, decided);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Turns of tenant " + tenant + " are committed one by one", failure);
            boolean delivers = false;
            for (Decided one : decided) {
                delivers |= handling.commit(one);
            }
            return delivers;
        }
    }
}
