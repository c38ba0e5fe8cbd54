package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.DraftChange;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Policies.PublicationState;
import org.alongside.routing.Policies.State;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.PublicationGate.Finding;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private final PolicyWorld world = new PolicyWorld();

    @Test
    void nothingIsInForceBeforeTheFirstPublication() {
        assertEquals(Optional.empty(), inForce());
        assertEquals(new PublicationState(State.NONE, 0, false, ""), publication());
    }

    @Test
    void draftComesBackAsItWasSaved() {
        var intents = List.of(intent("pay_late", IntentTier.B), intent("change_card", IntentTier.A));
        world.change(policies -> policies.saveDraft(world.tenant, intents, DraftChange.Kind.REPLACED, "ada"));

        assertEquals(intents, world.policies(policies -> policies.draft(world.tenant)));
        assertTrue(publication().draftDiffers());
    }

    @Test
    void publicationIsInForceOnceTrained() {
        world.change(policies -> {
            policies.saveDraft(
                    world.tenant,
                    List.of(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B)),
                    DraftChange.Kind.REPLACED,
                    "ada");
            policies.publish(world.tenant, "ada");
        });
        assertEquals(new PublicationState(State.TRAINING, 1, false, ""), publication());
        assertEquals(Optional.empty(), inForce());

        world.train();

        assertEquals(new PublicationState(State.LIVE, 1, false, ""), publication());
        assertEquals(1, inForce().orElseThrow().number());
        assertEquals("ada", inForce().orElseThrow().publishedBy());
        assertEquals(List.of("policy-published", "policy-in-force"), kinds());
    }

    @Test
    void changedTierIsInForceAfterTheNextPublication() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));

        world.change(policies -> policies.changeTier(world.tenant, "aa_a", IntentTier.C, "ada"));
        assertTrue(publication().draftDiffers());
        assertEquals(IntentTier.A, tierInForce("aa_a"));
        world.change(policies -> policies.publish(world.tenant, "ada"));
        assertEquals(IntentTier.A, tierInForce("aa_a"));
        world.train();

        assertEquals(IntentTier.C, tierInForce("aa_a"));
        assertEquals(new PublicationState(State.LIVE, 2, false, ""), publication());
    }

    @Test
    void failedTrainingLeavesTheOldVersionInForce() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
        world.students.failing = true;

        world.change(policies -> {
            policies.changeTier(world.tenant, "aa_a", IntentTier.C, "ada");
            policies.publish(world.tenant, "ada");
        });
        world.train();

        assertEquals(new PublicationState(State.FAILED, 2, true, "routing.policy.error.training"), publication());
        assertEquals(1, inForce().orElseThrow().number());
        assertEquals("policy-failed", kinds().get(3));
    }

    @Test
    void anOutdatedModelServesUntilItIsRenewed() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
        var version = inForce().orElseThrow().id();
        world.students.loaded.clear();
        world.students.outdated.add("aa_a,bb_b");
        world.students.school = "new:";

        assertEquals(version, inForce().orElseThrow().id());
        assertEquals("aa_a,bb_b", world.students.loaded.get(version));
        world.renew();
        assertEquals("aa_a,bb_b", world.students.loaded.get(version));
        lease("now() - interval '2 minutes'");
        world.renew();

        assertEquals(version, inForce().orElseThrow().id());
        assertEquals("new:aa_a,bb_b", world.students.loaded.get(version));
    }

    @Test
    void aModelThatLeftTheMemoryIsLoadedAgain() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
        var version = inForce().orElseThrow().id();
        world.students.loaded.clear();

        inForce();

        assertEquals("aa_a,bb_b", world.students.loaded.get(version));
    }

    @Test
    void newerPublicationReplacesTheOneInTraining() {
        world.change(policies -> {
            policies.saveDraft(
                    world.tenant,
                    List.of(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B)),
                    DraftChange.Kind.REPLACED,
                    "ada");
            policies.publish(world.tenant, "ada");
            policies.publish(world.tenant, "ada");
        });

        world.train();
        world.train();

        assertEquals(2, inForce().orElseThrow().number());
    }

    @Test
    void trainingThatANodeLeftIsFoundAndOnlyOneNodeTakesIt() {
        world.change(policies -> {
            policies.saveDraft(
                    world.tenant,
                    List.of(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B)),
                    DraftChange.Kind.REPLACED,
                    "ada");
            policies.publish(world.tenant, "ada");
        });
        assertTrue(waiting().contains(world.tenant));

        lease("now()");
        assertFalse(waiting().contains(world.tenant));
        world.train();
        assertEquals(Optional.empty(), inForce());

        lease("now() - interval '2 minutes'");
        assertTrue(waiting().contains(world.tenant));
        world.train();
        assertEquals(1, inForceLater().orElseThrow().number());
    }

    @Test
    void trainingThatAlwaysDiesIsGivenUp() {
        world.change(policies -> {
            policies.saveDraft(
                    world.tenant,
                    List.of(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B)),
                    DraftChange.Kind.REPLACED,
                    "ada");
            policies.publish(world.tenant, "ada");
        });
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE.sql().update("update routing.policy_versions set attempts = 3"));

        world.train();

        assertEquals("routing.policy.error.interrupted", publication().error());
    }

    @Test
    void publicationOfAnotherNodeIsSeenWithinSecondsAndItsModelLoaded() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
        PolicyVersion first = inForce().orElseThrow();
        world.students.loaded.clear();
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE.sql().update("update routing.policy_versions set state = 'RETIRED'"));
        assertEquals(Optional.of(first), inForce());

        assertEquals(Optional.empty(), inForceLater());
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE.sql().update("update routing.policy_versions set state = 'LIVE'"));

        assertEquals(Optional.of(first), inForceLater());
        assertEquals("aa_a,bb_b", world.students.loaded.get(first.id()));
    }

    @Test
    void oneIntentTeachesNothing() {
        world.change(policies -> policies.saveDraft(
                world.tenant, List.of(intent("aa_a", IntentTier.A)), DraftChange.Kind.REPLACED, "ada"));

        RefusedException refused = assertThrows(
                RefusedException.class, () -> world.change(policies -> policies.publish(world.tenant, "ada")));

        assertEquals("routing.intent.fault.tooFew", refused.messageKey());
    }

    @Test
    void gateThatBlocksHoldsThePublicationBack() {
        world.change(policies -> policies.saveDraft(
                world.tenant,
                List.of(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B)),
                DraftChange.Kind.REPLACED,
                "ada"));
        world.gates.add(tenant -> List.of(
                new Finding("routing.test.advice", List.of(), "intents/tests", false),
                new Finding("routing.test.failing", List.of(2), "intents/tests", true)));

        RefusedException refused = assertThrows(
                RefusedException.class, () -> world.change(policies -> policies.publish(world.tenant, "ada")));

        assertEquals("routing.test.failing", refused.messageKey());
        assertEquals(List.of(2), refused.arguments());
        assertEquals(State.NONE, publication().state());
    }

    @Test
    void utteranceOfAnotherIntentIsRefusedAlsoWhenOneIsSaved() {
        world.change(policies -> policies.saveDraft(
                world.tenant, List.of(intent("aa_a", IntentTier.A)), DraftChange.Kind.REPLACED, "ada"));

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.change(policies -> policies.saveIntent(
                        world.tenant, intent("bb_b", IntentTier.A, "x", "y", "AA_A  one!"), "ada")));

        assertEquals("routing.intent.fault.utteranceTwice", refused.messageKey());
        assertEquals(List.of("AA_A  one!", "aa_a", "bb_b"), refused.arguments());
    }

    @Test
    void unknownIntentIsNotFound() {
        assertThrows(
                NotFoundException.class,
                () -> world.change(policies -> policies.changeTier(world.tenant, "nope", IntentTier.C, "ada")));
        assertThrows(
                NotFoundException.class,
                () -> world.change(policies -> policies.deleteIntent(world.tenant, "nope", "ada")));
    }

    @Test
    void otherTenantSeesNothing() {
        world.live(intent("aa_a", IntentTier.A), intent("bb_b", IntentTier.B));
        PolicyWorld other = new PolicyWorld();

        assertEquals(List.of(), other.policies(policies -> policies.draft(other.tenant)));
        assertEquals(Optional.empty(), other.policies(policies -> policies.inForce(other.tenant)));
    }

    private Optional<PolicyVersion> inForce() {
        return world.policies(policies -> policies.inForce(world.tenant));
    }

    private Optional<PolicyVersion> inForceLater() {
        world.clock.pass(Duration.ofSeconds(3));
        return inForce();
    }

    private IntentTier tierInForce(String key) {
        return inForce().orElseThrow().intent(key).orElseThrow().tier();
    }

    private PublicationState publication() {
        return world.policies(policies -> policies.publication(world.tenant));
    }

    private List<String> kinds() {
        return world.conduct.stream().map(ConductEntry::kind).toList();
    }

    private List<TenantId> waiting() {
        return PolicyWorld.DATABASE.across(AcrossTenants.Scope.QUEUE, world.due::tenants);
    }

    private void lease(String at) {
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE.sql().update("update routing.policy_versions set leased_at = " + at));
    }
}
