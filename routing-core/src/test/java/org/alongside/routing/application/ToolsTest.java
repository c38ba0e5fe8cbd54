package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.alongside.knowledge.ReadyReply;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ContactKey;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Intent;
import org.alongside.routing.Owner;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.routing.Tool;
import org.alongside.routing.ToolCall;
import org.alongside.routing.domain.Policy;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the assistant looks up in a business's own systems, and what becomes of it. */
class ToolsTest {

    private final World world = new World();
    private final StubShop shop = new StubShop();
    private final KeepingTools tools = tools(true);

    private KeepingTools tools(boolean local) {
        return Lookups.tools(world.transactions, world.sql, world.conduct.log, world.clock, local);
    }

    @BeforeEach
    void register() {
        for (var tenant : List.of(ACME, GLOBEX)) {
            world.transactions.run(tenant, () -> world.sql.update("delete from routing.tools"));
        }
        save(shop.url("/orders/{order_number}"), Optional.of("key-of-acme"));
        PolicyVersion six = Policy.SIX_INTENTS;
        List<RequiredField> fields = List.of(new RequiredField("order_number", Kind.ORDER_NUMBER, "MP-####"));
        List<Intent> intents = six.intents().stream()
                .map(intent -> intent.change()
                        .requiredFields(fields)
                        .allowedTools(List.of("order_status"))
                        .build())
                .toList();
        world.policies.inForce = Optional.of(
                new PolicyVersion(six.id(), 1, six.publishedAt(), six.publishedBy(), intents, six.thresholds()));
        world.replies.chosen = moment -> Optional.of(new ReadyReply(
                "Your order is " + moment.values().getOrDefault("order_status", "{order status}") + ".",
                List.of("r@1")));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private void save(String url, Optional<String> secret) {
        tools.save(ACME, tool("order_status", url), secret, "ada");
    }

    private static Tool tool(String name, String url) {
        return new Tool(name, url, "X-Api-Key", false, true, new TreeMap<>(Map.of("order_status", "order.status")));
    }

    private ToolCall attempt() {
        return tools.attempt(ACME, "order_status", Map.of("order_number", "MP-4711"));
    }

    @Test
    void whatTheShopSaysFillsTheFieldOfAnApprovedReply() {
        world.says("how do I change my card for order MP-4711?");

        assertEquals("ASSISTANT: Your order is on its way.", world.transcript().get(1));
        assertEquals(List.of("/orders/MP-4711 key-of-acme"), shop.requests);
        ConductEntry called = world.conduct.entries.stream()
                .filter(entry -> entry.kind().equals("tool-called"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "order_status 200 order_status",
                called.facts().get("tool") + " " + called.facts().get("status") + " "
                        + called.facts().get("fields"));
        assertTrue(called.personal().get("text").contains("on its way"));
    }

    @Test
    void withoutTheOrderNumberNothingIsAskedAndTheContactIs() {
        world.says("how do I change my card?");

        assertEquals(List.of(), shop.requests);
        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    @Test
    void aShopThatFailsLeavesADraft() {
        shop.answers(500, "{}");

        world.says("how do I change my card for order MP-4711?");

        assertEquals(Owner.QUEUE, world.seen().owner());
    }

    @Test
    void aShopThatIsDownIsLeftAloneForAWhile() {
        shop.answers(503, "{}");
        for (int customer = 0; customer < 5; customer++) {
            somebodyAsks();
        }
        assertEquals(3, shop.requests.size());

        shop.answers(200, "{\"order\": {\"status\": \"on its way\"}}");
        world.now = world.now.plusSeconds(31);
        world.says("how do I change my card for order MP-4711?");

        assertEquals(4, shop.requests.size());
        assertEquals("ASSISTANT: Your order is on its way.", world.transcript().get(1));
    }

    private void somebodyAsks() {
        ContactKey somebody = new ContactKey(ContactKey.Kind.VISITOR, "asks-" + world.ids.next());
        String text = "how do I change my card for order MP-4711?";
        String id = world.ids.next().toString();
        world.inbound.receive(ACME, new InboundMessage(FakeTenant.INBOX, somebody, id, text, "en", world.now));
    }

    @Test
    void anOrderThatIsNotKnownIsAnAnswer() {
        shop.answers(404, "{}");
        for (int customer = 0; customer < 5; customer++) {
            somebodyAsks();
        }
        assertEquals(5, shop.requests.size());
    }

    @Test
    void whatItSaysIsNoPlaceForLinksOfOthers() {
        shop.answers(200, "{\"order\": {\"status\": \"" + "x".repeat(201) + "\"}}");

        assertEquals("NoField", attempt().problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                404 | {}             | Status404
                302 | {}             | Status302
                200 | <html></html>  | NoJson
                200 | {"order": {}}  | NoField
                200 | {"order": [1]} | NoField""")
    void whateverAServerAnswersIsAnOutcome(int status, String body, String problem) {
        shop.answers(status, body);

        assertEquals(problem, attempt().problem());
        assertEquals(1, shop.requests.size(), "no redirect is followed");
    }

    /** Each byte comes before the client would give up; all of them together would take a quarter of an hour. */
    @Test
    void aServerThatTricklesIsLeft() {
        shop.behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            for (int sent = 0; sent < 1_000; sent++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(900_000_000);
            }
        };

        assertEquals("TooSlow", attempt().problem());
    }

    @Test
    void aVeryLargeAnswerIsNotRead() {
        shop.answers(200, "{\"order\": {\"status\": \"" + "x".repeat(200_000) + "\"}}");

        assertEquals("TooLarge", attempt().problem());
    }

    @Test
    void whatContactsSayStaysInItsPlaceOfTheAddress() {
        tools.attempt(ACME, "order_status", Map.of("order_number", "../admin?x=1#y"));

        assertEquals("/orders/..%2Fadmin%3Fx%3D1%23y key-of-acme", shop.requests.get(0));
    }

    @Test
    void ourOwnNetworkIsOutOfReach() {
        tools(true).save(ACME, tool("inner", "https://localhost:1/{order_number}"), Optional.empty(), "ada");

        ToolCall call = tools(false).attempt(ACME, "inner", Map.of("order_number", "1"));
        assertEquals("UnknownHost", call.problem());
    }

    @Test
    void aSecretStaysWithItsServer() {
        save(shop.url("/other/{order_number}"), Optional.empty());
        assertTrue(tools.byName(ACME, "order_status").hasSecret());

        save("http://127.0.0.1:1/{order_number}", Optional.empty());
        assertFalse(tools.byName(ACME, "order_status").hasSecret());
        assertEquals(0, world.count("routing.tools where position('key-of' in encode(secret, 'escape')) > 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "Order status, https://shop.example/a, name",
        "ok, ftp://shop.example/a, url",
        "ok, https://{order}.example/a, url",
        "ok, https://shop.example, url",
        "ok, https://shop.example/{Order number}, url",
        "ok, https://user:word@shop.example/a, url"
    })
    void refusesWhatIsNoTool(String name, String url, String field) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> tools.save(ACME, tool(name, url), Optional.empty(), "ada"));

        assertEquals("tools.fault." + field, refused.messageKey());
    }

    @Test
    void anotherBusinessHasNone() {
        assertEquals(List.of(), tools.all(GLOBEX));
        assertThrows(NotFoundException.class, () -> tools.attempt(GLOBEX, "order_status", Map.of()));
        assertThrows(NotFoundException.class, () -> tools.remove(GLOBEX, "order_status", "eve"));
    }
}
