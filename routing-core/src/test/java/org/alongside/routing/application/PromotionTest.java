package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.charter;
import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter.Raising;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Promotion;
import org.alongside.routing.Promotion.State;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Raising autonomy as the charter says. */
class PromotionTest {

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void publish() {
        world.live(intent("bb_b", IntentTier.B), intent("cc_c", IntentTier.C));
        agreed(new Raising(true, 48));
    }

    @Test
    void anotherPersonMustAgree() {
        assertFalse(ask(Autonomy.CONTAIN));
        assertEquals(Autonomy.ASSIST, level());
        assertEquals(State.PENDING, newest().state());

        assertRefused("self", () -> approve("ada"));
        approve("sam");

        assertEquals(Autonomy.CONTAIN, level());
        assertEquals(State.APPROVED, newest().state());
        assertEquals("sam", newest().decidedBy());
        ConductEntry raised = world.conduct.get(world.conduct.size() - 1);
        assertEquals("autonomy-raised", raised.kind());
        assertEquals("sam", raised.facts().get("approvedBy"));
        assertEquals("ada", raised.facts().get("by"));
    }

    @Test
    void whatWasRejectedChangesNothingAndIsSaidWhy() {
        ask(Autonomy.CONTAIN);
        world.promote(promotions -> promotions.reject(world.tenant, newest().id(), " too few cases ", "sam"));

        assertEquals(Autonomy.ASSIST, level());
        assertEquals(State.REJECTED, newest().state());
        assertEquals("too few cases", newest().note());
        assertRefused("decided", () -> approve("sam"));
        ask(Autonomy.CONTAIN);
    }

    @Test
    void isAskedOnceAtATime() {
        ask(Autonomy.CONTAIN);

        assertRefused("asked", () -> ask(Autonomy.CONTAIN));
    }

    @Test
    void nobodyAgreesToWhatIsAWeekOld() {
        ask(Autonomy.CONTAIN);
        world.clock.pass(Duration.ofDays(7));

        assertEquals(State.EXPIRED, newest().state());
        assertRefused("decided", () -> approve("sam"));
        assertFalse(ask(Autonomy.CONTAIN));
    }

    @Test
    void aBrakeMeanwhileOvertakesTheWish() {
        ask(Autonomy.CONTAIN);
        world.move(brake -> brake.lower(world.tenant, "bb_b", Autonomy.HUMAN, "complaints", "stop-loss"));

        assertRefused("changed", () -> approve("sam"));
        assertEquals(Autonomy.HUMAN, level());
    }

    @Test
    void whatWasLoweredCoolsDownFirst() {
        agreed(new Raising(false, 48));
        world.move(brake -> brake.lower(world.tenant, "bb_b", Autonomy.HUMAN, "complaints", "stop-loss"));

        assertRefused("cooling", () -> ask(Autonomy.ASSIST));
        assertEquals(
                Map.of("bb_b", world.clock.instant().plus(Duration.ofHours(48))),
                world.promotions(promotions -> promotions.cooling(world.tenant)));

        world.clock.pass(Duration.ofHours(48));
        assertEquals(Map.of(), world.promotions(promotions -> promotions.cooling(world.tenant)));
        assertTrue(ask(Autonomy.ASSIST));
    }

    @Test
    void nobodyRaisesWhatTwoHoldUntilBothLetItGo() {
        agreed(new Raising(false, 0));
        UUID rule = UUID.randomUUID();
        UUID verdict = UUID.randomUUID();
        hold(rule, Autonomy.ASSIST);
        hold(verdict, Autonomy.HUMAN);
        assertEquals(Autonomy.HUMAN, level());
        assertEquals(Map.of("bb_b", Autonomy.HUMAN), world.brake(brake -> brake.held(world.tenant)));

        assertEquals(Set.of(), world.brake(brake -> brake.letGo(world.tenant, verdict, "read again", "ada")));
        assertTrue(ask(Autonomy.ASSIST));
        assertRefused("held", () -> ask(Autonomy.CONTAIN));
        assertEquals(Set.of("bb_b"), world.brake(brake -> brake.letGo(world.tenant, rule, "mended", "ada")));
        assertEquals(Autonomy.ASSIST, level());
        assertTrue(ask(Autonomy.CONTAIN));
    }

    @Test
    void goesUpOneLevelAtATimeWhereTheCharterSaysSo() {
        agreed(new Raising(false, 0, true));
        world.move(brake -> brake.lower(world.tenant, "bb_b", Autonomy.HUMAN, "complaints", "stop-loss"));

        assertRefused("step", () -> ask(Autonomy.CONTAIN));
        assertTrue(ask(Autonomy.SHADOW));
        assertRefused("step", () -> ask(Autonomy.CONTAIN));
        assertTrue(ask(Autonomy.ASSIST));
    }

    private void hold(UUID holder, Autonomy level) {
        world.move(brake -> brake.hold(world.tenant, holder, "bb_b", level, "complaints", "stop-loss"));
    }

    @Test
    void whatIsNoRaiseIsRefused() {
        assertRefused("noRaise", () -> ask(Autonomy.ASSIST));
    }

    @Test
    void historyOfOneIntentHasOnlyItsSteps() {
        world.move(brake -> brake.lower(world.tenant, "bb_b", Autonomy.HUMAN, "complaints", "stop-loss"));

        assertEquals(
                1, world.brake(brake -> brake.history(world.tenant, "bb_b", 10)).size());
        assertEquals(List.of(), world.brake(brake -> brake.history(world.tenant, "cc_c", 10)));
    }

    @Test
    void anotherTenantFindsNoWish() {
        ask(Autonomy.CONTAIN);
        UUID wish = newest().id();
        PolicyWorld other = new PolicyWorld();
        TenantId stranger = other.tenant;

        assertEquals(List.of(), other.promotions(promotions -> promotions.newest(stranger, 10)));
        assertThrows(
                NotFoundException.class, () -> other.promote(promotions -> promotions.approve(stranger, wish, "eve")));
    }

    private void agreed(Raising raising) {
        world.charter(charters -> charters.save(world.tenant, charter("ada", raising), "ada"));
    }

    private boolean ask(Autonomy level) {
        return world.promotions(promotions -> promotions.raise(world.tenant, "bb_b", level, "good figures", "ada"));
    }

    private void approve(String by) {
        world.promote(promotions -> promotions.approve(world.tenant, newest().id(), by));
    }

    private Promotion newest() {
        return world.promotions(promotions -> promotions.newest(world.tenant, 10))
                .get(0);
    }

    private Autonomy level() {
        return world.brake(brake -> brake.autonomy(world.tenant)).get("bb_b");
    }

    private static void assertRefused(String fault, Executable act) {
        assertEquals(
                "routing.autonomy.fault." + fault,
                assertThrows(RefusedException.class, act).messageKey());
    }
}
