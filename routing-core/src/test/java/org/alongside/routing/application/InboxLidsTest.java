package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.AutonomyChange;
import org.alongside.routing.IntentTier;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.InboxId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Brakes that hold in one inbox only, on a real database. */
class InboxLidsTest {

    private static final InboxId CHAT = new InboxId(new UUID(5, 1));
    private static final InboxId MAIL = new InboxId(new UUID(5, 2));
    private static final UUID FIRST = new UUID(6, 1);
    private static final UUID SECOND = new UUID(6, 2);

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void publish() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
    }

    @Test
    void holdsInOneInboxAndNowhereElse() {
        hold(FIRST, CHAT, Autonomy.ASSIST);

        assertEquals(Map.of(CHAT, Map.of("aa_a", Autonomy.ASSIST)), lids());
        assertEquals(Autonomy.CONTAIN, autonomy().get("aa_a"));
        assertEquals(Map.of(), world.brake(brake -> brake.held(world.tenant)));
        AutonomyChange step = newest();
        assertEquals(Optional.of(CHAT), step.inbox());
        assertEquals(Autonomy.ASSIST, step.level());
        assertEquals(Map.of(), TestDatabase.get().in(TestDatabase.GLOBEX, () -> world.brake.lids(TestDatabase.GLOBEX)));
    }

    @Test
    void theLowestOfSeveralCountsUntilAllLetGo() {
        hold(FIRST, CHAT, Autonomy.ASSIST);
        hold(SECOND, CHAT, Autonomy.HUMAN);
        hold(SECOND, CHAT, Autonomy.HUMAN);

        assertEquals(Autonomy.HUMAN, lids().get(CHAT).get("aa_a"));
        assertEquals(Set.of(), letGo(SECOND));
        assertEquals(Autonomy.ASSIST, newest().level());
        assertEquals(Set.of("aa_a"), letGo(FIRST));
        assertEquals(Map.of(), lids());
        assertEquals(Autonomy.CONTAIN, newest().level());
        assertEquals("ada", newest().by());
    }

    @Test
    void whatIsLowerEverywhereStaysSoWhenTheInboxIsLetGo() {
        hold(FIRST, MAIL, Autonomy.ASSIST);
        world.move(brake -> brake.lower(world.tenant, "aa_a", Autonomy.HUMAN, "it lies", "ada"));

        letGo(FIRST);

        assertEquals(Autonomy.HUMAN, autonomy().get("aa_a"));
        assertEquals(Optional.empty(), newest().inbox());
    }

    private void hold(UUID holder, InboxId inbox, Autonomy level) {
        world.move(
                brake -> brake.holdIn(world.tenant, holder, inbox, "aa_a", level, "too many complaints", "stop-loss"));
    }

    private Set<String> letGo(UUID holder) {
        return world.brake(brake -> brake.letGo(world.tenant, holder, "mended", "ada"));
    }

    private Map<InboxId, Map<String, Autonomy>> lids() {
        return world.brake(brake -> brake.lids(world.tenant));
    }

    private Map<String, Autonomy> autonomy() {
        return world.brake(brake -> brake.autonomy(world.tenant));
    }

    private AutonomyChange newest() {
        return world.brake(brake -> brake.history(world.tenant, 1)).get(0);
    }
}
