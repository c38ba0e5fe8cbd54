package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Publications.Release;
import org.alongside.routing.PublishedVersion;
import org.alongside.routing.PublishedVersion.State;
import org.alongside.shared.AcrossTenants;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private static final Intent LATE = intent("pay_late", IntentTier.B);
    private static final Intent CARD = intent("change_card", IntentTier.A);

    private final PolicyWorld world = new PolicyWorld();

    @Test
    void scheduledVersionIsTrainedAtOnceAndInForceAtItsTime() {
        world.live(LATE, CARD);
        schedule();
        world.train();

        assertEquals(List.of(State.SCHEDULED, State.LIVE), states());
        assertEquals(1, inForce());
        assertEquals(Optional.of(later()), versions().get(0).liveFrom());

        timeComes();
        assertTrue(waiting());
        world.train();

        assertEquals(List.of(State.LIVE, State.RETIRED), states());
        assertEquals(2, inForce());
    }

    @Test
    void scheduledVersionCanBeCalledOff() {
        world.live(LATE, CARD);
        schedule();
        world.train();

        world.release(publications -> publications.cancel(world.tenant, 2, "bob"));
        timeComes();
        world.train();

        assertEquals(List.of(State.CANCELLED, State.LIVE), states());
        assertEquals(1, inForce());
        assertThrows(
                RefusedException.class,
                () -> world.release(publications -> publications.cancel(world.tenant, 1, "bob")));
    }

    @Test
    void timeThatIsPastIsRefused() {
        world.draft(LATE, CARD);
        Release past = new Release("ada", "", Optional.of(world.clock.instant()));

        RefusedException refused = assertThrows(
                RefusedException.class, () -> world.release(publications -> publications.publish(world.tenant, past)));

        assertEquals("routing.publish.fault.past", refused.messageKey());
        assertEquals(List.of(), versions());
    }

    @Test
    void olderVersionIsPublishedAnewAndTheDraftStays() {
        world.live(LATE, CARD);
        world.live(LATE.withTier(IntentTier.C), CARD);

        world.release(publications ->
                publications.publishAgain(world.tenant, 1, new Release("bob", "too many handoffs", Optional.empty())));
        world.train();

        assertEquals(3, inForce());
        assertEquals(IntentTier.B, tierInForce());
        assertEquals(List.of(LATE.withTier(IntentTier.C), CARD), draft());
        PublishedVersion newest = versions().get(0);
        assertEquals(Optional.of(1), newest.repeats());
        assertEquals(List.of("bob", "too many handoffs"), List.of(newest.publishedBy(), newest.comment()));
    }

    @Test
    void versionCanBeTakenIntoTheDraft() {
        world.live(LATE, CARD);
        world.draft(CARD);

        world.release(publications -> publications.takeIntoDraft(world.tenant, 1, "bob"));

        assertEquals(List.of(LATE, CARD), draft());
    }

    @Test
    void differencesAreToldAgainstWhatWasInForce() {
        world.live(LATE, CARD);
        world.draft(LATE.withTier(IntentTier.A), CARD, intent("refund_due", IntentTier.B));

        List<PolicyChange.Kind> kinds =
                world.publications(publications -> publications.draftChanges(world.tenant)).stream()
                        .map(PolicyChange::kind)
                        .toList();

        assertEquals(List.of(PolicyChange.Kind.ADDED, PolicyChange.Kind.TIER), kinds);
        assertEquals(
                2,
                world.publications(publications -> publications.changesOf(world.tenant, 1))
                        .size());
    }

    @Test
    void draftThatCouldNotWorkIsNotPublished() {
        world.draft(LATE, CARD);
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE
                        .sql()
                        .update(
                                "update routing.draft_intents set document = document || '{\"allowedTools\": [\"refund\"]}'"));

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.release(publications -> publications.publish(world.tenant, Release.now("ada"))));

        assertEquals("routing.intent.fault.tool", refused.messageKey());
    }

    @Test
    void otherBusinessSeesNothingOfIt() {
        world.live(LATE, CARD);
        PolicyWorld globex = new PolicyWorld();

        assertEquals(List.of(), globex.publications(publications -> publications.versions(globex.tenant, 10)));
        assertThrows(
                NotFoundException.class,
                () -> globex.release(publications -> publications.publishAgain(globex.tenant, 1, Release.now("bob"))));
    }

    private void schedule() {
        world.draft(CARD, intent("refund_due", IntentTier.B));
        Release release = new Release("ada", "from tomorrow", Optional.of(later()));
        world.release(publications -> publications.publish(world.tenant, release));
    }

    /** Far enough that the database's own clock is before it too. */
    private Instant later() {
        return Instant.parse("2099-01-01T00:00:00Z");
    }

    private void timeComes() {
        world.clock.pass(Duration.ofSeconds(10));
        PolicyWorld.DATABASE.in(
                world.tenant,
                () -> PolicyWorld.DATABASE
                        .sql()
                        .update("update routing.policy_versions set live_from = now() - interval '1 minute'"
                                + " where live_from is not null"));
    }

    private boolean waiting() {
        return PolicyWorld.DATABASE
                .across(AcrossTenants.Scope.QUEUE, world.due::tenants)
                .contains(world.tenant);
    }

    private int inForce() {
        return version().number();
    }

    private IntentTier tierInForce() {
        return version().intent("pay_late").orElseThrow().tier();
    }

    private PolicyVersion version() {
        world.clock.pass(Duration.ofSeconds(5));
        return world.policies(policies -> policies.inForce(world.tenant)).orElseThrow();
    }

    private List<State> states() {
        return versions().stream().map(PublishedVersion::state).toList();
    }

    private List<PublishedVersion> versions() {
        return world.publications(publications -> publications.versions(world.tenant, 10));
    }

    private List<Intent> draft() {
        return world.policies(policies -> policies.draft(world.tenant));
    }
}
