package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.ContactEvents.Answer;
import org.alongside.routing.ContactEvents.Arrival;
import org.alongside.routing.ContactEvents.Letter;
import org.alongside.routing.ContactEvents.Outcome;
import org.alongside.routing.ContactEvents.Told;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.ContactEventRows;
import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

/** Events are signed by a library that is not ours. */
class HearingOfContactsTest {

    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final World world = new World();
    private final ContactStore contacts = new ContactStore(world.sql);
    private final ContactRegards regards = new ContactRegards(world.sql);
    private final HearingOfContacts hearing = new HearingOfContacts(
            new ContactEventRows(world.sql),
            contacts,
            regards,
            new KeptSecrets(MASTER),
            world.conduct.log,
            world.ids,
            world.clock);
    private final String email = UUID.randomUUID() + "@example.org";
    private final String id = "msg_" + UUID.randomUUID();

    @Test
    void keepsWhatIsToldOncePerId() {
        String secret = renew();

        assertEquals(Outcome.STORED, tell(secret, id, body("order.shipped", "")).outcome());
        assertEquals(Outcome.KNOWN, tell(secret, id, body("order.shipped", "")).outcome());

        ContactId contact = in(ACME, () -> contacts.bring(ACME, world.ids.next(), key(), "", world.now));
        List<Told> told = in(ACME, () -> hearing.of(ACME, contact));
        assertEquals(List.of(new Told("order.shipped", "Order 7 left", "https://shop.example/7", World.NOON)), told);
        assertEquals(List.of(), in(GLOBEX, () -> hearing.of(GLOBEX, contact)));
        assertEquals(
                List.of(Outcome.KNOWN, Outcome.STORED),
                in(ACME, () -> hearing.arrivals(ACME)).stream()
                        .limit(2)
                        .map(Arrival::outcome)
                        .toList());
    }

    @Test
    void whoMayLeaveIsLookedAfterFromTheFirstMessageOn() {
        String secret = renew();
        tell(secret, id, body("churn.risk", ", \"attributes\": {\"churnRisk\": true}"));
        tell(secret, id + "2", body("segment", ", \"attributes\": {\"highValue\": true}"));

        ContactId contact = in(ACME, () -> regards.having(ACME, key())).orElseThrow();

        assertEquals(
                new ContactRegard(true, true),
                in(ACME, () -> regards.of(ACME, contact)).orElseThrow());
        assertEquals("Marta", in(ACME, () -> contacts.name(ACME, contact)).orElseThrow());
        tell(secret, id, body("churn.risk", ", \"attributes\": {\"churnRisk\": false}"));
        assertTrue(in(ACME, () -> regards.of(ACME, contact)).orElseThrow().churnRisk(), "the same id does nothing");
    }

    @Test
    void refusesWhatIsUnsignedForgedLateOrUnreadable() {
        String secret = renew();
        String body = body("order.shipped", "");

        assertEquals(Outcome.UNSIGNED, receive(new Letter(id, "", "", body)).outcome());
        assertEquals(
                Outcome.FORGED,
                receive(signed(secret, id, body.replace("7", "8"), body, world.now))
                        .outcome());
        assertEquals(
                Outcome.LATE,
                receive(signed(secret, id, body, body, world.now.minus(Duration.ofMinutes(6))))
                        .outcome());
        assertEquals(
                Outcome.LATE,
                receive(signed(secret, id, body, body, world.now.plus(Duration.ofMinutes(6))))
                        .outcome());
        assertEquals(new Answer(Outcome.UNREADABLE, "JSON"), tell(secret, id, "{"));
        assertEquals(new Answer(Outcome.UNREADABLE, "type"), tell(secret, id, body("", "")));
        assertEquals(
                new Answer(Outcome.UNREADABLE, "data.link"),
                tell(secret, id, body.replace("https://shop.example/7", "javascript:alert(1)")));
        assertEquals(Outcome.STORED, tell(secret, id, body).outcome());
    }

    @Test
    void theOldSecretIsGoodForADayMore() {
        String old = renew();
        String fresh = renew();

        assertEquals(Outcome.STORED, tell(old, id, body("a", "")).outcome());
        assertEquals(Outcome.STORED, tell(fresh, id + "2", body("a", "")).outcome());
        world.now = world.now.plus(Duration.ofHours(25));
        assertEquals(Outcome.FORGED, tell(old, id + "3", body("a", "")).outcome());
        world.does(() -> hearing.close(ACME, "maya"));
        assertThrows(NotFoundException.class, () -> tell(fresh, id + "4", body("a", "")));
    }

    private String renew() {
        return in(ACME, () -> hearing.renew(ACME, "maya"));
    }

    private Answer tell(String secret, String message, String body) {
        return receive(signed(secret, message, body, body, world.now));
    }

    private Answer receive(Letter letter) {
        return in(ACME, () -> hearing.receive(ACME, letter));
    }

    private static Letter signed(String secret, String message, String signed, String sent, Instant at) {
        try {
            String signature = new Webhook(secret).sign(message, at.getEpochSecond(), signed);
            return new Letter(message, Long.toString(at.getEpochSecond()), "v1,AAAA " + signature, sent);
        } catch (WebhookSigningException | EmptyWebhookSecretException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String body(String type, String more) {
        return "{\"type\": \"" + type
                + "\", \"timestamp\": \"2026-03-02T12:00:00Z\", \"data\": {\"contact\": {\"email\": \""
                + email + "\", \"name\": \"Marta\"}, \"text\": \"Order 7 left\", \"link\": \"https://shop.example/7\""
                + more + "}}";
    }

    private ContactKey key() {
        return ContactKey.email(email).orElseThrow();
    }

    private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return world.transactions.in(tenant, work);
    }
}
