package org.alongside.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Intent;
import org.alongside.shared.RefusedException;

/** A step up that somebody wants. */
public record Raise(Intent intent, Autonomy before, Autonomy level, String reason) {

    public static Duration coolDown(Charter charter) {
        return Duration.ofHours(charter.raising().coolDownHours());
    }

    /**
     * @param by username of who wants it
     * @param changedAt the last change of each intent's autonomy, by key
     * @throws RefusedException that says what the charter or the tier does not allow
     */
    public void check(Charter charter, String by, Map<String, Instant> changedAt, Instant now) {
        if (reason.isBlank()) {
            throw refused("reason");
        }
        if (!charter.authoriser().equals(by)) {
            throw refused("authoriser", charter.authoriser());
        }
        if (level.compareTo(intent.tier().ceiling()) > 0) {
            throw refused("ceiling", intent.tier().name());
        }
        if (level.compareTo(before) <= 0) {
            throw refused("noRaise");
        }
        if (charter.raising().stepByStep() && level.ordinal() > before.ordinal() + 1) {
            throw refused("step", Autonomy.values()[before.ordinal() + 1].name());
        }
        Instant last = changedAt.getOrDefault(intent.key(), Instant.MIN);
        if (last != Instant.MIN && now.isBefore(last.plus(coolDown(charter)))) {
            throw refused("cooling", charter.raising().coolDownHours());
        }
    }

    /** @throws RefusedException if somebody holds the intent below the level */
    public void checkHeld(Map<String, Autonomy> held) {
        Autonomy most = held.getOrDefault(intent.key(), Autonomy.CONTAIN);
        if (level.compareTo(most) > 0) {
            throw refused("held");
        }
    }

    private static RefusedException refused(String fault, Object... arguments) {
        return new RefusedException("routing.autonomy.fault." + fault, arguments);
    }
}
