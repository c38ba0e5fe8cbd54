package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyChange.Kind;
import org.alongside.routing.Thresholds;
import org.junit.jupiter.api.Test;

class PolicyDifferenceTest {

    private static final Intent LATE = Intent.called("pay_late")
            .name("en", "Late payment")
            .caseType("billing")
            .tier(IntentTier.B)
            .team("payments")
            .says("en", "one", "two", "three")
            .build();

    @Test
    void equalPoliciesDifferInNothing() {
        assertEquals(List.of(), between(List.of(LATE), List.of(LATE.change().build())));
    }

    @Test
    void intentsThatCameAndWentAreTold() {
        Intent other = LATE.change().build();
        Intent fresh =
                Intent.called("fresh").tier(IntentTier.A).says("en", "a", "b").build();

        assertEquals(
                List.of(
                        new PolicyChange(Kind.REMOVED, "pay_late", "B", "", 0, 0, false),
                        new PolicyChange(Kind.ADDED, "fresh", "", "A", 2, 0, false)),
                between(List.of(other), List.of(fresh)));
    }

    @Test
    void movingTowardsAIsLooserAndTowardsCIsNot() {
        assertTrue(between(List.of(LATE), List.of(LATE.withTier(IntentTier.A)))
                .get(0)
                .looser());
        assertFalse(between(List.of(LATE), List.of(LATE.withTier(IntentTier.C)))
                .get(0)
                .looser());
    }

    @Test
    void examplesAreCountedBothWays() {
        Intent changed = LATE.change().says("en", "one", "four", "five").build();

        assertEquals(
                List.of(new PolicyChange(Kind.EXAMPLES, "pay_late", "", "", 2, 2, false)),
                between(List.of(LATE), List.of(changed)));
    }

    @Test
    void textsAreToldBeforeAndAfter() {
        Intent changed = LATE.change().team("care").build();

        assertEquals(
                List.of(new PolicyChange(Kind.ROUTE, "pay_late", "payments", "care", 0, 0, false)),
                between(List.of(LATE), List.of(changed)));
    }

    @Test
    void thresholdsAreToldInWords() {
        Thresholds stricter = new Thresholds(0.9, 0.1, 2, 8, Duration.ofHours(12));

        assertEquals(
                List.of(
                        new PolicyChange(Kind.THRESHOLD_TIER_A, "", "85", "90", 0, 0, false),
                        new PolicyChange(Kind.THRESHOLD_AGE, "", "24", "12", 0, 0, false)),
                PolicyDifference.between(
                        new PolicyDocument(List.of(), Thresholds.DEFAULT), new PolicyDocument(List.of(), stricter)));
        assertTrue(PolicyDifference.between(
                        new PolicyDocument(List.of(), stricter), new PolicyDocument(List.of(), Thresholds.DEFAULT))
                .get(0)
                .looser());
    }

    private static List<PolicyChange> between(List<Intent> before, List<Intent> after) {
        return PolicyDifference.between(
                new PolicyDocument(before, Thresholds.DEFAULT), new PolicyDocument(after, Thresholds.DEFAULT));
    }
}
