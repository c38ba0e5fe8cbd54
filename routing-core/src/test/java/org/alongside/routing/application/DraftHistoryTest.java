package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.alongside.routing.DraftChange;
import org.alongside.routing.DraftChange.Kind;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Thresholds;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class DraftHistoryTest {

    private static final Intent LATE = intent("pay_late", IntentTier.B);
    private static final Intent CARD = intent("change_card", IntentTier.A);
    private static final Thresholds STRICTER = new Thresholds(0.9, 0.05, 1, 6, Duration.ofHours(12));

    private final PolicyWorld world = new PolicyWorld();

    @Test
    void everyChangeIsRememberedWithWhoAndWhen() {
        world.draft(LATE);
        world.change(policies -> {
            policies.saveIntent(world.tenant, CARD, "bob");
            policies.changeTier(world.tenant, "pay_late", IntentTier.C, "eve");
            policies.deleteIntent(world.tenant, "change_card", "ada");
        });

        assertEquals(
                List.of(Kind.DELETED, Kind.MOVED, Kind.ADDED, Kind.REPLACED, Kind.BEGAN),
                recent().stream().map(DraftChange::kind).toList());
        DraftChange moved = recent().get(1);
        assertEquals(List.of("pay_late", "C", "eve"), List.of(moved.subject(), moved.detail(), moved.by()));
        assertEquals(world.clock.instant(), moved.at());
    }

    @Test
    void undoTakesTheLastChangeBackAndUndoneAgainBringsIt() {
        world.draft(LATE, CARD);
        world.change(policies -> policies.deleteIntent(world.tenant, "pay_late", "ada"));

        undo();
        assertEquals(List.of(LATE, CARD), draft());

        undo();
        assertEquals(List.of(CARD), draft());
    }

    @Test
    void undoOfAChangeThatIsNotTheNewestAnyMoreIsRefused() {
        world.draft(LATE, CARD);
        int seen = recent().get(0).number();
        world.change(policies -> policies.deleteIntent(world.tenant, "pay_late", "ada"));

        assertThrows(RefusedException.class, () -> world.back(history -> history.undo(world.tenant, seen, "bob")));
        assertEquals(List.of(CARD), draft());
    }

    @Test
    void anyEarlierStateComesBackWithItsThresholds() {
        world.draft(LATE, CARD);
        int first = recent().get(0).number();
        world.change(policies -> {
            policies.saveThresholds(world.tenant, STRICTER, "ada");
            policies.deleteIntent(world.tenant, "change_card", "ada");
        });
        assertEquals(STRICTER, world.policies(policies -> policies.draftThresholds(world.tenant)));

        world.back(history -> history.returnTo(world.tenant, first, "bob"));

        assertEquals(List.of(LATE, CARD), draft());
        assertEquals(Thresholds.DEFAULT, world.policies(policies -> policies.draftThresholds(world.tenant)));
        assertEquals(String.valueOf(first), recent().get(0).detail());
    }

    @Test
    void thresholdsLooserThanTheirFloorsAreRefused() {
        assertFault("tierA", new Thresholds(0.8, 0.05, 1, 6, Duration.ofHours(12)));
        assertFault("tierC", new Thresholds(0.9, 0.2, 1, 6, Duration.ofHours(12)));
        assertFault("negative", new Thresholds(0.9, 0.05, 3, 6, Duration.ofHours(12)));
        assertFault("turns", new Thresholds(0.9, 0.05, 1, 9, Duration.ofHours(12)));
        assertFault("age", new Thresholds(0.9, 0.05, 1, 6, Duration.ofHours(25)));
    }

    @Test
    void changedThresholdsMakeTheDraftDifferAndGoIntoTheNextVersion() {
        world.live(LATE, CARD);
        world.change(policies -> policies.saveThresholds(world.tenant, STRICTER, "ada"));
        assertTrue(
                world.policies(policies -> policies.publication(world.tenant)).draftDiffers());

        world.change(policies -> policies.publish(world.tenant, "ada"));
        world.train();

        assertEquals(
                STRICTER,
                world.policies(policies -> policies.inForce(world.tenant))
                        .orElseThrow()
                        .thresholds());
    }

    @Test
    void otherBusinessSeesNothingOfIt() {
        world.draft(LATE);
        PolicyWorld globex = new PolicyWorld();

        assertEquals(List.of(), globex.history(history -> history.recent(globex.tenant, 10)));
        int number = recent().get(0).number();
        assertThrows(
                NotFoundException.class, () -> globex.back(history -> history.returnTo(globex.tenant, number, "bob")));
    }

    private void assertFault(String what, Thresholds thresholds) {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.change(policies -> policies.saveThresholds(world.tenant, thresholds, "ada")));
        assertEquals("routing.thresholds.fault." + what, refused.messageKey());
    }

    private void undo() {
        int newest = recent().get(0).number();
        world.back(history -> history.undo(world.tenant, newest, "bob"));
    }

    private List<DraftChange> recent() {
        return world.history(history -> history.recent(world.tenant, 10));
    }

    private List<Intent> draft() {
        return world.policies(policies -> policies.draft(world.tenant));
    }
}
