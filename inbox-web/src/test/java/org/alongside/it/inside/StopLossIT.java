package org.alongside.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alongside.it.Eventually;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Measure;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.metrics.store.StopLossRows;
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
import org.alongside.routing.Receipt;
import org.alongside.shared.TenantId;
import org.alongside.shared.TenantTransactions;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole loop on the real servers: what the assistant answers is rated badly, the rule trips, autonomy goes down,
 * and the same question goes to a person from the next message on.
 */
@ArquillianTest
public class StopLossIT {

    private static final int CASES = 12;
    private static final Charter.Range SHARE = new Charter.Range(0.1, 0.6);
    private static final StopLossRule TOO_MANY_WANT_A_PERSON =
            new StopLossRule(UUID.randomUUID(), Measure.ESCALATION, "A", Side.ABOVE, 0.4, 7, CASES, Action.TO_ASSIST);
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
    private TenantTransactions transactions;

    @Inject
    private StopLossRows rules;

    @Inject
    private StopLoss stopLoss;

    @Inject
    private AutomationBrake brake;

    private TenantId tenant;
    private InboxId inbox;

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
        charters.save(tenant, charter(), "mia");
        replies.save(tenant, new ApprovedReply("change_card", "en", "Open Payments, then Change card."), "mia");
        policies.saveDraft(tenant, intents(), DraftChange.Kind.REPLACED, "mia");
        policies.publish(tenant, "mia");
        Eventually.that(
                "the policy is in force", () -> policies.publication(tenant).state() == Policies.State.LIVE);
    }

    @Test
    void ruleThatTripsTakesTheNextMessageToAPerson() throws Exception {
        transactions.in(tenant, () -> {
            rules.add(TOO_MANY_WANT_A_PERSON);
            return null;
        });
        ContactKey content = asks(inbound::receive);
        Eventually.that("the assistant answers", () -> hears(content, Author.ASSISTANT));
        Stream.generate(() -> asks(inbound::askForPerson)).limit(CASES).forEach(this::waitsForAPerson);
        Eventually.that(
                "every conversation counts", () -> escalation().reading().numerator() == CASES);

        stopLoss.evaluate(tenant);

        assertEquals(StopLoss.State.TRIPPED, escalation().state());
        assertEquals(Map.of("change_card", Autonomy.ASSIST, "track_parcel", Autonomy.ASSIST), brake.autonomy(tenant));
        assertEquals("stop-loss", brake.history(tenant, 1).get(0).by());
        ContactKey next = asks(inbound::receive);
        waitsForAPerson(next);
        assertFalse(hears(next, Author.ASSISTANT));
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
                .filter(state -> state.rule().measure() == Measure.ESCALATION)
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

    private static Charter charter() {
        return new Charter(
                "Answer simple questions at once.",
                List.of(new Charter.CharterOwner("Mia", "mia", "everything")),
                "mia",
                "mia",
                Map.of("overall", SHARE, "A", SHARE, "B", SHARE, "C", SHARE),
                List.of("Complaints double."),
                30,
                new Charter.Capacity(2, 8, 6));
    }
}
