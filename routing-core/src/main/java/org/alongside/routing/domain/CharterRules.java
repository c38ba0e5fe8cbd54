package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Charter;

/** What a charter must settle before the assistant may speak (law 11). */
public final class CharterRules {

    private static final String OVERALL = "overall";

    private CharterRules() {}

    /** Message keys of what is missing, in the order of the form. */
    public static List<String> missing(Optional<Charter> saved) {
        if (saved.isEmpty()) {
            return keys(List.of(
                    "purpose", "owners", "authoriser", "mayReverse", "escalation", "triggers", "review", "capacity"));
        }
        Charter charter = saved.get();
        List<String> missing = new ArrayList<>();
        require(missing, "purpose", !charter.purpose().isBlank());
        require(missing, "owners", ownersNamed(charter));
        require(missing, "authoriser", !charter.authoriser().isBlank());
        require(missing, "mayReverse", !charter.mayReverse().isBlank());
        require(missing, "escalation", charter.escalation().containsKey(OVERALL));
        require(missing, "triggers", charter.triggers().stream().anyMatch(trigger -> !trigger.isBlank()));
        require(missing, "review", charter.reviewEveryDays() > 0);
        require(missing, "capacity", capacityGiven(charter.capacity()));
        return keys(missing);
    }

    private static boolean ownersNamed(Charter charter) {
        return !charter.owners().isEmpty()
                && charter.owners().stream()
                        .noneMatch(owner ->
                                owner.name().isBlank() || owner.username().isBlank());
    }

    private static boolean capacityGiven(Charter.Capacity capacity) {
        return capacity.agents() > 0 && capacity.hoursPerDay() > 0 && capacity.conversationsPerAgentHour() > 0;
    }

    private static void require(List<String> missing, String part, boolean given) {
        if (!given) {
            missing.add(part);
        }
    }

    private static List<String> keys(List<String> parts) {
        return parts.stream().map(part -> "routing.charter.missing." + part).toList();
    }
}
