package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.launch.TestStack;
import org.alongside.launch.demo.DemoLoader;
import org.alongside.load.DemoCopies;
import org.alongside.stub.Misbehaviour;
import org.alongside.stub.ModelStub;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A business whose model does what servers of models have been seen to do: every customer has an answer, a waiting word
 * or a person within a quarter of a minute of writing, by the database's own times, and never what the model said.
 */
@ArquillianTest
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadModelIT {

    private static final String SLUG = "fabled";
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private static ModelStub model;
    private static PageSession admin;
    private static String chat;

    @BeforeAll
    static void openABusiness() {
        Path folder = DemoCopies.of(Path.of("src/main/demo"), List.of(SLUG), World.ACME_ADMIN);
        new DemoLoader(folder, TestStack.get().site().target(), line -> {}).load();
        model = new ModelStub(Duration.ZERO);
        admin = PageSession.of(World.ACME_ADMIN);
        chat = "/widget/"
                + Database.text(
                        "select i.public_key from tenant.inboxes i join tenant.tenants t on t.id = i.tenant_id"
                                + " where t.slug = ?",
                        SLUG)
                + "/messages";
        connect(model.url());
    }

    @AfterAll
    static void closeTheModel() {
        model.close();
    }

    @Test
    @Order(1)
    void wellBehavedModelIsAsked() {
        awaitAsked();
        assertTrue(reply(asks("good")).startsWith("ASSISTANT"), "the model's answer stands");
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource(Misbehaviour.class)
    void customerGetsSomethingInTime(Misbehaviour bad) {
        if (!bad.hangs()) {
            assertHelped(asks(bad.name()), bad.name());
            // Or the model would be left alone after some failures in a row.
            reply(asks("good"));
        }
    }

    @Test
    @Order(3)
    void customersOfModelsThatHangGetSomethingInTime() {
        List<Misbehaviour> hanging =
                Arrays.stream(Misbehaviour.values()).filter(Misbehaviour::hangs).toList();
        List<String> messages = hanging.stream().map(bad -> asks(bad.name())).toList();
        for (int i = 0; i < messages.size(); i++) {
            assertHelped(messages.get(i), hanging.get(i).name());
        }
    }

    @Test
    @Order(4)
    void nobodyWaitsBehindOneWhoseModelHangs() {
        reply(asks("good"));
        List<String> messages = IntStream.range(0, 20)
                .mapToObj(i -> asks(Misbehaviour.BLACK_HOLE.name()))
                .toList();
        messages.forEach(BadModelIT::assertInTime);
    }

    /** Nobody listens there; and a server that speaks no TLS. */
    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"http://127.0.0.1:1/v1", "https"})
    void customerGetsSomethingWhereNobodyAnswers(String url) {
        connect(url.equals("https") ? model.url().replace("http:", "https:") : url);
        Eventually.that("the other is not asked any more", () -> {
            String message = asks("nobody");
            assertInTime(message);
            return model.asked(message) == 0;
        });
    }

    private static void assertHelped(String message, String bad) {
        assertInTime(message);
        assertTrue(model.asked(message) >= 1, bad + " was never asked");
    }

    private static void assertInTime(String message) {
        String reply = reply(message);
        assertTrue(reply.matches("(?s)(ASSISTANT|SYSTEM) in time .*"), reply);
        assertFalse(reply.contains(Misbehaviour.GARBAGE), reply);
    }

    private static void awaitAsked() {
        Eventually.that("the model is asked", () -> {
            String message = asks("good");
            reply(message);
            return model.asked(message) == 1;
        });
    }

    private static void connect(String url) {
        assertEquals(
                303,
                admin.send("POST", "/" + SLUG + "/assistant/model", Map.of("url", url, "name", "stub", "on", "on"))
                        .statusCode());
    }

    /** A new customer does. @return words that only this message has */
    private static String asks(String behaviour) {
        int number = VISITORS.incrementAndGet();
        String words = behaviour + "-" + number + "x";
        int status = Signed.send(
                        HttpRequest.newBuilder(URI.create(TestStack.get().baseUrl() + chat))
                                .header("Content-Type", "application/json")
                                .header("X-Visitor", String.format("%043d", number))
                                .POST(BodyPublishers.ofString(
                                        "{\"clientId\":\"1\",\"language\":\"en\",\"text\":\"how do I change the card that I pay with? "
                                                + words + "\"}"))
                                .build())
                .statusCode();
        assertEquals(202, status);
        return words;
    }

    /** Waits for it. @return who said it, whether in time, and the words */
    private static String reply(String message) {
        String[] reply = {""};
        Eventually.that("somebody says something to " + message, () -> {
            reply[0] = Database.text(
                    "select r.author || case when r.said_at <= e.stored_at + interval '15 seconds'"
                            + " then ' in time ' else ' late ' end || r.text from routing.inbound_events e"
                            + " join routing.messages m on m.tenant_id = e.tenant_id and m.id = e.id"
                            + " join routing.messages r on r.tenant_id = m.tenant_id"
                            + " and r.conversation_id = m.conversation_id and r.sequence > m.sequence"
                            + " where m.text like '%' || ? order by r.sequence limit 1",
                    message);
            return !reply[0].isEmpty();
        });
        return reply[0];
    }
}
