package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.charter;
import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.Charter;
import org.alongside.routing.IntentTier;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutonomyTest {

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void publish() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B), intent("cc_c", IntentTier.C));
    }

    @Test
    void tierSetsTheStart() {
        assertEquals(Map.of("aa_a", Autonomy.CONTAIN, "bb_b", Autonomy.ASSIST, "cc_c", Autonomy.HUMAN), autonomy());
    }

    @Test
    void brakeLowersAtOnceAndNeverRaises() {
        lower("aa_a", Autonomy.SHADOW);
        lower("aa_a", Autonomy.ASSIST);

        assertEquals(Autonomy.SHADOW, autonomy().get("aa_a"));
        assertEquals(
                List.of(new AutonomyChange(
                        "aa_a",
                        Autonomy.CONTAIN,
                        Autonomy.SHADOW,
                        "too many complaints",
                        "stop-loss",
                        world.clock.instant(),
                        Optional.empty())),
                history());
        assertEquals("autonomy-lowered", world.conduct.get(2).kind());
    }

    @Test
    void nobodyRaisesWithoutACharter() {
        assertRefused("routing.autonomy.fault.noCharter", "bb_b", Autonomy.CONTAIN, "ada", "good figures");
    }

    @Test
    void onlyTheAuthoriserRaises() {
        save(charter("ada"));

        assertRefused("routing.autonomy.fault.authoriser", "bb_b", Autonomy.CONTAIN, "bob", "good figures");
        set("bb_b", Autonomy.CONTAIN);

        assertEquals(Autonomy.CONTAIN, autonomy().get("bb_b"));
    }

    @Test
    void nobodyRaisesAboveTheCeiling() {
        save(charter("ada"));

        assertRefused("routing.autonomy.fault.ceiling", "cc_c", Autonomy.SHADOW, "ada", "good figures");
    }

    @Test
    void reasonIsNeeded() {
        save(charter("ada"));

        assertRefused("routing.autonomy.fault.reason", "bb_b", Autonomy.CONTAIN, "ada", " ");
    }

    @Test
    void permissionUnderOneTierIsNoneUnderAnother() {
        lower("aa_a", Autonomy.SHADOW);
        save(charter("ada"));
        set("aa_a", Autonomy.CONTAIN);

        world.live(intent("aa_a", IntentTier.B), intent("bb_b", IntentTier.B));
        assertEquals(Autonomy.ASSIST, autonomy().get("aa_a"));

        world.live(intent("aa_a", IntentTier.C), intent("bb_b", IntentTier.B));
        assertEquals(Autonomy.HUMAN, autonomy().get("aa_a"));
    }

    @Test
    void unknownIntentIsNotFound() {
        assertThrows(NotFoundException.class, () -> lower("nope", Autonomy.HUMAN));
    }

    @Test
    void charterIsKeptInVersions() {
        save(charter("ada"));
        save(charter("bob"));

        assertEquals(Optional.of(charter("bob")), world.charters(charters -> charters.of(world.tenant)));
        assertEquals(
                2, world.charters(charters -> charters.history(world.tenant)).size());
        assertEquals(List.of(), world.charters(charters -> charters.missing(world.tenant)));
    }

    @Test
    void incompleteCharterIsRefusedAndNamesWhatIsMissing() {
        RefusedException refused = assertThrows(RefusedException.class, () -> save(charter(" ")));

        assertEquals("routing.charter.missing.authoriser", refused.messageKey());
        assertEquals(
                9, world.charters(charters -> charters.missing(world.tenant)).size());
    }

    private void save(Charter charter) {
        world.charter(charters -> charters.save(world.tenant, charter, "ada"));
    }

    private void lower(String intent, Autonomy level) {
        world.move(brake -> brake.lower(world.tenant, intent, level, "too many complaints", "stop-loss"));
    }

    private void set(String intent, Autonomy level) {
        world.promote(promotions -> promotions.raise(world.tenant, intent, level, "good figures", "ada"));
    }

    private void assertRefused(String key, String intent, Autonomy level, String by, String reason) {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.promote(promotions -> promotions.raise(world.tenant, intent, level, reason, by)));
        assertEquals(key, refused.messageKey());
    }

    private Map<String, Autonomy> autonomy() {
        return world.brake(brake -> brake.autonomy(world.tenant));
    }

    private List<AutonomyChange> history() {
        return world.brake(brake -> brake.history(world.tenant, 10));
    }
}
