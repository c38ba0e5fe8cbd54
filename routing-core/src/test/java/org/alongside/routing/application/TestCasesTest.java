package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.State;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.TestCases.Summary;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Trials.Scene;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestCasesTest {

    private final PolicyWorld world = new PolicyWorld();

    @BeforeEach
    void publishesAPolicy() {
        world.charter(charters -> charters.save(world.tenant, PolicyWorld.charter("ada"), "ada"));
        world.live(intent("card_a", IntentTier.A), intent("charge_c", IntentTier.C));
        world.gates.add(new PassingTests(world.tests));
    }

    @Test
    void caseThatDecidesAsExpectedPasses() {
        UUID id = add("my card", Kind.CONTAIN, "card_a", "");
        assertEquals(new Summary(1, 0, 0, 1, false), summary());

        run();

        assertEquals(new Summary(1, 1, 0, 0, false), summary());
        assertEquals(Optional.of(true), byId(id).result().map(TestCase.Result::passed));
    }

    @Test
    void wrongDecisionIntentOrRuleFails() {
        add("my card", Kind.ESCALATE, "", "");
        add("my card", Kind.CONTAIN, "charge_c", "");
        add("an unknown charge", Kind.ESCALATE, "", "fraud-language");
        add("an unknown charge", Kind.ESCALATE, "", "tier-c-intent");

        run();

        assertEquals(new Summary(4, 1, 3, 0, false), summary());
    }

    @Test
    void laterMessageOfAConversationIsWhatCounts() {
        Scene scene = new Scene(
                "en", List.of(new Line("my card", Duration.ZERO), new Line("my card, again", Duration.ofHours(25))));
        world.in(w -> w.tests.add(w.tenant, new Expected("", scene, Kind.ESCALATE, "", "conversation-too-old"), "ada"));

        run();

        assertEquals(1, summary().passed());
    }

    @Test
    void failingCaseHoldsThePublicationBack() {
        add("my card", Kind.CONTAIN, "", "");
        world.change(policies -> policies.changeTier(world.tenant, "card_a", IntentTier.C, "ada"));
        assertEquals("routing.tests.gate.stale", refusedPublication());

        run();
        assertEquals("routing.tests.gate.failed", refusedPublication());
        assertEquals(1, state());

        world.change(policies -> policies.changeTier(world.tenant, "card_a", IntentTier.A, "ada"));
        run();
        world.change(policies -> policies.publish(world.tenant, "ada"));
        assertEquals(2, state());
    }

    @Test
    void changedCaseMustBeRunAgain() {
        UUID id = add("my card", Kind.CONTAIN, "", "");
        run();

        world.in(w -> {
            w.tests.change(w.tenant, id, expected("my card", Kind.ESCALATE, "", ""), "ben");
            return true;
        });

        assertEquals(new Summary(1, 0, 0, 1, false), summary());
        assertEquals("ben", byId(id).changedBy());
    }

    @Test
    void casesRunByThemselvesOnceTheDraftIsTrained() {
        add("my parcel", Kind.CONTAIN, "parcel_a", "", false);
        world.change(policies -> policies.saveIntent(world.tenant, intent("parcel_a", IntentTier.A), "ada"));
        add("my parcel", Kind.CONTAIN, "parcel_a", "");

        run();
        assertEquals(new Summary(1, 0, 0, 1, true), summary());
        world.rehearse();

        assertEquals(new Summary(1, 1, 0, 0, false), summary());
    }

    @Test
    void deletedCaseCanBeBroughtBack() {
        UUID id = add("my card", Kind.CONTAIN, "", "");

        world.in(w -> {
            w.tests.delete(w.tenant, id);
            return true;
        });
        assertEquals(0, summary().total());
        assertThrows(NotFoundException.class, () -> byId(id));
        world.in(w -> {
            w.tests.restore(w.tenant, id);
            return true;
        });

        assertEquals(1, summary().total());
    }

    @Test
    void whatSaysNothingOrExpectsWhatIsNotThereIsRefused() {
        assertEquals("routing.tests.fault.empty", refused(expected(" ", Kind.CONTAIN, "", "")));
        assertEquals("routing.tests.fault.intent", refused(expected("a", Kind.CONTAIN, "nope_x", "")));
        assertEquals("routing.tests.fault.rule", refused(expected("a", Kind.CONTAIN, "", "nope")));
        assertEquals("routing.tests.fault.tooLong", refused(expected("a".repeat(2001), Kind.CONTAIN, "", "")));
    }

    @Test
    void otherBusinessSeesNoCase() {
        UUID id = add("my card", Kind.CONTAIN, "", "");
        PolicyWorld other = new PolicyWorld();

        assertEquals(List.of(), other.in(w -> w.tests.all(w.tenant)));
        assertThrows(NotFoundException.class, () -> other.in(w -> w.tests.byId(w.tenant, id)));
    }

    private static Expected expected(String text, Kind decision, String intent, String rule) {
        return new Expected("", new Scene("en", List.of(new Line(text, Duration.ZERO))), decision, intent, rule);
    }

    private UUID add(String text, Kind decision, String intent, String rule) {
        return world.in(w -> w.tests.add(w.tenant, expected(text, decision, intent, rule), "ada"));
    }

    private void add(String text, Kind decision, String intent, String rule, boolean known) {
        assertFalse(known);
        assertEquals("routing.tests.fault.intent", refused(expected(text, decision, intent, rule)));
    }

    private String refused(Expected expected) {
        return assertThrows(RefusedException.class, () -> world.in(w -> w.tests.add(w.tenant, expected, "ada")))
                .messageKey();
    }

    private String refusedPublication() {
        return assertThrows(
                        RefusedException.class, () -> world.change(policies -> policies.publish(world.tenant, "ada")))
                .messageKey();
    }

    private int state() {
        var publication = world.policies(policies -> policies.publication(world.tenant));
        assertTrue(publication.state() != State.FAILED);
        return publication.number();
    }

    private void run() {
        world.in(w -> {
            w.tests.run(w.tenant);
            return true;
        });
    }

    private Summary summary() {
        return world.in(w -> w.tests.summary(w.tenant));
    }

    private TestCase byId(UUID id) {
        return world.in(w -> w.tests.byId(w.tenant, id));
    }
}
