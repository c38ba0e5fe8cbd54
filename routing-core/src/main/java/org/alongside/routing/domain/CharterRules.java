package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Charter;
import org.alongside.shared.RefusedException;

/** What a charter must settle before the assistant may speak (law 11). */
public final class CharterRules {

    private static final String OVERALL = "overall";
    private static final List<String> TIERS = List.of("A", "B", "C");
    private static final int LONGEST_COOL_DOWN = 720;
    private static final int LONGEST_REVIEW = 366;
    private static final int DAY = 24;

    private CharterRules() {}

    /** Message keys of what is missing, in the order of the form. */
    public static List<String> missing(Optional<Charter> saved) {
        if (saved.isEmpty()) {
            return keys(List.of(
                    "purpose",
                    "owners",
                    "authoriser",
                    "mayReverse",
                    "escalation",
                    "tiers",
                    "triggers",
                    "review",
                    "capacity"));
        }
        Charter charter = saved.get();
        List<String> missing = new ArrayList<>();
        require(missing, "purpose", !charter.purpose().isBlank());
        require(missing, "owners", ownersNamed(charter));
        require(missing, "authoriser", !charter.authoriser().isBlank());
        require(missing, "mayReverse", !charter.mayReverse().isBlank());
        require(missing, "escalation", charter.escalation().containsKey(OVERALL));
        require(missing, "tiers", charter.escalation().keySet().containsAll(TIERS));
        require(missing, "triggers", charter.triggers().stream().anyMatch(trigger -> !trigger.isBlank()));
        require(missing, "review", charter.reviewEveryDays() > 0);
        require(missing, "capacity", capacityGiven(charter.capacity()));
        return keys(missing);
    }

    /** Figures that nobody can mean. @throws RefusedException naming the first */
    public static void check(Charter charter) {
        within("coolDown", charter.raising().coolDownHours(), LONGEST_COOL_DOWN);
        within("review", charter.reviewEveryDays(), LONGEST_REVIEW);
        within("hours", charter.capacity().hoursPerDay(), DAY);
    }

    private static void within(String what, int figure, int most) {
        if (figure < 0 || figure > most) {
            throw new RefusedException("routing.charter.fault." + what, figure, most);
        }
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
