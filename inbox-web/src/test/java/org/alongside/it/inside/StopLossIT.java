package org.alongside.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alongside.it.Eventually;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notices;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossFinding.State;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.routing.Author;
import org.alongside.routing.AutomationBrake;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.Conversations;
import org.alongside.routing.DraftChange;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Owner;
import org.alongside.routing.Policies;
import org.alongside.routing.Promotions;
import org.alongside.routing.Receipt;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The whole loop on the real servers: what the assistant answers is rated badly, the rule trips, autonomy goes down,
 * and the same question goes to a person from the next message on.
 */
@ArquillianTest
public class StopLossIT {

    /** With so many and one that did not, the evidence is 587 to 1; the rule asks for 100. */
    private static final int CASES = 20;

    private static final Charter.Range SHARE = new Charter.Range(0.1, 0.6);
    private static final StopLossRule TOO_MANY_WANT_A_PERSON = new StopLossRule(
            UUID.randomUUID(),
            "",
            Measure.ESCALATION.name(),
            Limit.above(0.4),
            Segment.of(Dimension.TIER, "A"),
            7,
            CASES,
            0.99,
            Action.TO_ASSIST,
            new Scope(Scope.Kind.TIER, "A"),
            true,
            true);
    private static final String QUESTION = "how do I change the card that I pay with";

    @Inject
    private Tenants tenants;

    @Inject
    private Inboxes inboxes;

    @Inject
    private Policies policies;

    @Inject
    private Charters charters;

    @Inject
    private ApprovedReplies replies;

    @Inject
    private Inbound inbound;

    @Inject
    private Conversations conversations;

    @Inject
    private Promotions promotions;

    @Inject
    private StopLoss stopLoss;

    @Inject
    private AutomationBrake brake;

    @Inject
    private Notices notices;

    @Inject
    private Members members;

    private TenantId tenant;
    private InboxId inbox;
    private Member mia;

    @BeforeEach
    void openABusiness() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 13);
        tenant = tenants.create(new NewTenant(slug, "Stop", "en", List.of("en"), "UTC", "generic"))
                .id();
        inbox = inboxes.connect(
                        tenant,
                        new NewInbox(
                                "Chat",
                                ChannelKind.WEB_CHAT,
                                List.of("en"),
                                List.of("https://shop.example"),
                                "#123456",
                                "Alma",
                                Map.of("en", "Hello")))
                .id();
        mia = members.save(tenant, "mia", "Mia Ode", "mia@stop.example", Role.SUPERVISOR, List.of("en"));
        charters.save(tenant, charter(Charter.Raising.DEFAULT), "mia");
        replies.save(tenant, new ApprovedReply("change_card", "en", "Open Payments, then Change card."), "mia");
        policies.saveDraft(tenant, intents(), DraftChange.Kind.REPLACED, "mia");
        policies.publish(tenant, "mia");
        Eventually.that(
                "the policy is in force", () -> policies.publication(tenant).state() == Policies.State.LIVE);
    }

    @Test
    void ruleThatTripsTakesTheNextMessageToAPerson() throws Exception {
        stopLoss.save(tenant, TOO_MANY_WANT_A_PERSON, "mia");
        ContactKey content = asks(inbound::receive);
        Eventually.that("the assistant answers", () -> hears(content, Author.ASSISTANT));
        Stream.generate(() -> asks(inbound::askForPerson)).limit(CASES).forEach(this::waitsForAPerson);
        Eventually.that("every conversation counts", () -> {
            stopLoss.evaluate(tenant);
            return escalation().finding().window().did() == CASES;
        });

        assertEquals(State.TRIPPED, escalation().finding().state());
        assertEquals(Map.of("change_card", Autonomy.ASSIST, "track_parcel", Autonomy.ASSIST), brake.autonomy(tenant));
        assertEquals("stop-loss", brake.history(tenant, 1).get(0).by());
        peopleAreTold();
        ContactKey next = asks(inbound::receive);
        waitsForAPerson(next);
        assertFalse(hears(next, Author.ASSISTANT));
        onlyTheAuthoriserLetsItGo();
    }

    /** Who has no mailbox to be written from reads why not. */
    private void peopleAreTold() {
        UUID episode = escalation().holding().orElseThrow();
        Notice notice = notices.unseen(tenant, mia).get(0);
        assertEquals(Notice.Kind.TRIPPED, notice.kind());
        assertEquals(episode, notice.subject());
        assertEquals(evidence(episode), notice.counted());
        Eventually.that(
                "the letter is given up",
                () -> notices.mails(tenant, episode)
                        .equals(List.of(new Notices.Mail("mia", Notices.State.FAILED, "notices.mail.none"))));
        notices.seen(tenant, notice.id(), "mia");
        assertTrue(notices.unseen(tenant, mia).isEmpty());
    }

    private Counted evidence(UUID episode) {
        return stopLoss.episode(tenant, episode)
                .finding()
                .evidence()
                .orElseThrow()
                .counted();
    }

    private void onlyTheAuthoriserLetsItGo() {
        UUID episode = escalation().holding().orElseThrow();
        assertRefused("authoriser", () -> stopLoss.release(tenant, episode, "seen", "all of them", "sam"));
        assertRefused("cooling", () -> stopLoss.release(tenant, episode, "seen", "all of them", "mia"));
        charters.save(tenant, charter(new Charter.Raising(false, 0, true)), "mia");
        assertRefused("evidence", () -> stopLoss.release(tenant, episode, "seen", " ", "mia"));
        assertThrows(
                RefusedException.class,
                () -> promotions.raise(tenant, "change_card", Autonomy.CONTAIN, "it is fine", "mia"));

        assertEquals(
                Set.of("change_card", "track_parcel"),
                stopLoss.release(tenant, episode, "a bad text, mended", "all of them", "mia"));

        stopLoss.evaluate(tenant);
        assertEquals(State.RELEASED, escalation().finding().state());
        assertEquals(Map.of("change_card", Autonomy.ASSIST, "track_parcel", Autonomy.ASSIST), brake.autonomy(tenant));
        assertTrue(promotions.raise(tenant, "change_card", Autonomy.CONTAIN, "it is fine", "mia"));
    }

    private static void assertRefused(String fault, Executable call) {
        assertEquals(
                "stoploss.fault." + fault,
                assertThrows(RefusedException.class, call).messageKey());
    }

    private ContactKey asks(BiFunction<TenantId, InboundMessage, Receipt> door) {
        UUID id = UUID.randomUUID();
        ContactKey contact = new ContactKey(ContactKey.Kind.VISITOR, id.toString());
        door.apply(tenant, new InboundMessage(inbox, contact, id.toString(), QUESTION, "en", Instant.now()));
        return contact;
    }

    private void waitsForAPerson(ContactKey contact) {
        Eventually.that(
                "a person is waited for", () -> view(contact).stream().anyMatch(seen -> seen.owner() == Owner.QUEUE));
    }

    private boolean hears(ContactKey contact, Author author) {
        return view(contact).stream()
                .flatMap(seen -> seen.messages().stream())
                .anyMatch(message -> message.author() == author);
    }

    private Optional<ContactView> view(ContactKey contact) {
        return conversations.ofContact(tenant, contact, 0);
    }

    private RuleState escalation() {
        return stopLoss.rules(tenant).stream()
                .filter(state -> state.rule().id().equals(TOO_MANY_WANT_A_PERSON.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Intent> intents() {
        return List.of(
                intent(
                        "change_card",
                        QUESTION,
                        "I want to pay with another card",
                        "my card has expired, where do I put the new one",
                        "replace the card on my account",
                        "can I use a different debit card for my payments",
                        "update my card details"),
                intent(
                        "track_parcel",
                        "where is my parcel",
                        "when will my delivery arrive",
                        "my order has not come yet",
                        "track my shipment",
                        "has my package left the warehouse",
                        "the courier did not bring my box"));
    }

    private static Intent intent(String key, String... says) {
        return Intent.called(key)
                .name("en", key.replace('_', ' '))
                .caseType("help")
                .tier(IntentTier.A)
                .team("support")
                .says("en", says)
                .build();
    }

    private static Charter charter(Charter.Raising raising) {
        return new Charter(
                "Answer simple questions at once.",
                List.of(new Charter.CharterOwner("Mia", "mia", "everything")),
                "mia",
                "mia",
                Map.of("overall", SHARE, "A", SHARE, "B", SHARE, "C", SHARE),
                List.of("Complaints double."),
                30,
                new Charter.Capacity(2, 8, 6),
                raising);
    }
}
