package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.routing.Webhook.Delivery;
import org.alongside.routing.Webhook.State;
import org.alongside.routing.Webhooks;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.hook.HookClient;
import org.alongside.routing.store.HookQueue;
import org.alongside.routing.store.HookRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints are told, by a client against a server, and check signatures with a library that is not ours. */
class WebhooksTest {

    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private record Heard(HttpHeaders headers, String body) {}

    private final World world = new World();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HookClient client = new HookClient(true);
    private final HookRows rows = new HookRows(world.sql);
    private final HookQueue queue = new HookQueue(world.sql);
    private final KeptSecrets secrets = new KeptSecrets(MASTER);
    // The signatures' times are of today, as the library wants them.
    private Instant now = Instant.now();
    private final Clock clock = new MovingClock() {
        @Override
        public synchronized Instant instant() {
            return now;
        }
    };
    private final KeepingWebhooks webhooks =
            new KeepingWebhooks(world.transactions, rows, queue, client, secrets, world.conduct.log, world.ids, clock);
    private final TellingWebhooks telling = new TellingWebhooks(
            world.transactions, rows, queue, world.events, client, secrets, world.conduct.log, clock, () -> 0);

    private HttpServer server;
    private int answer = 204;
    private String retryAfter = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void hear(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true), body));
        if (!retryAfter.isEmpty()) {
            call.getResponseHeaders().set("Retry-After", retryAfter);
        }
        call.getResponseHeaders().set("Location", url());
        call.sendResponseHeaders(answer, -1);
        call.close();
    }

    @Test
    void whatIsToldCanBeVerifiedByAnotherLibrary() throws Exception {
        String secret = webhooks.add(ACME, url(), List.of("conversation.opened"), "maya");
        world.says("how do I change my card?");
        tell();

        assertEquals(1, heard.size());
        new Webhook(secret).verify(heard.get(0).body(), heard.get(0).headers().map());
        assertTrue(heard.get(0).body().contains(world.seen().conversation().toString()));
        assertFalse(heard.get(0).body().contains("card"), "thin: never what somebody wrote");

        String next = webhooks.rotate(ACME, id(), "maya");
        webhooks.test(ACME, id());
        tell();
        new Webhook(secret).verify(heard.get(1).body(), heard.get(1).headers().map());
        new Webhook(next).verify(heard.get(1).body(), heard.get(1).headers().map());
        assertThrows(
                Exception.class,
                () -> new Webhook(secret)
                        .verify(
                                heard.get(1).body() + " ",
                                heard.get(1).headers().map()));
    }

    @Test
    void eachEventIsToldOnceAndInTheOrderOfItsConversation() {
        webhooks.add(ACME, url(), List.of(), "maya");
        world.says("how do I change my card?");
        world.says("I see a charge that I do not know");
        tell();
        tell();

        List<String> ids = heard.stream()
                .map(one -> one.headers().firstValue("webhook-id").orElseThrow())
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        List<String> expected =
                world
                        .transactions
                        .in(ACME, () -> world.eventLog.of(ACME, world.seen().conversation()))
                        .stream()
                        .map(event -> event.id().toString())
                        .toList();
        assertEquals(expected, ids.stream().filter(expected::contains).toList());
    }

    @Test
    void whatHappenedToNoConversationIsToldOnceToThoseWhoWantIt() {
        webhooks.add(ACME, url() + "/other", List.of("conversation.closed"), "maya");
        UUID other = webhooks.all(ACME).stream()
                .filter(webhook -> webhook.url().endsWith("/other"))
                .findFirst()
                .orElseThrow()
                .id();
        webhooks.add(ACME, url(), List.of(Webhooks.STOP_LOSS_TRIPPED), "maya");
        UUID event = world.ids.next();
        Runnable tripped =
                () -> webhooks.tell(ACME, event, Webhooks.STOP_LOSS_TRIPPED, now, Map.of("measure", "RESOLUTION"));
        world.transactions.run(ACME, tripped);
        world.transactions.run(ACME, tripped);
        tell();

        assertEquals(1, heard.size());
        assertTrue(
                heard.get(0).body().contains("\"type\":\"stop-loss.tripped\""),
                heard.get(0).body());
        assertTrue(
                heard.get(0).body().contains("\"measure\":\"RESOLUTION\""),
                heard.get(0).body());
        assertTrue(webhooks.log(ACME, other).isEmpty());
        webhooks.remove(ACME, other, "maya");
    }

    @Test
    void whatFailsIsTriedByTheScheduleAndThenSwitchedOff() {
        webhooks.add(ACME, url(), List.of("conversation.opened"), "maya");
        answer = 302;
        world.says("how do I change my card?");
        for (Duration pause : List.of(
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24))) {
            int before = heard.size();
            now = now.plus(pause).minusSeconds(1);
            if (!pause.isZero()) {
                tell();
                assertEquals(before, heard.size(), "too early after " + pause);
            }
            now = now.plusSeconds(1);
            tell();
            assertEquals(before + 1, heard.size(), "after " + pause);
        }

        org.alongside.routing.Webhook webhook = webhooks.all(ACME).stream()
                .filter(one -> one.id().equals(id()))
                .findFirst()
                .orElseThrow();
        assertFalse(webhook.enabled());
        assertEquals("routing.webhook.failed", webhook.problem());
        assertEquals(State.FAILED, webhooks.log(ACME, id()).get(0).state());
        assertTrue(world.conduct.kinds().contains("webhook-disabled"));

        answer = 200;
        webhooks.enable(ACME, id(), true, "maya");
        webhooks.replaySince(ACME, id(), Instant.EPOCH);
        tell();
        Delivery again = webhooks.log(ACME, id()).get(0);
        assertEquals(State.DONE, again.state());
        assertTrue(again.requestHead().contains("webhook-signature: v1,"));
    }

    @Test
    void whoIsGoneIsNotAskedAgainAndWhoAsksToWaitIsWaitedFor() {
        webhooks.add(ACME, url(), List.of(), "maya");
        answer = 429;
        retryAfter = "3600";
        webhooks.test(ACME, id());
        tell();
        now = now.plus(Duration.ofMinutes(59));
        tell();
        assertEquals(1, heard.size());
        now = now.plus(Duration.ofMinutes(1));
        answer = 410;
        tell();
        assertEquals(2, heard.size());
        assertEquals(
                "routing.webhook.gone",
                webhooks.all(ACME).stream()
                        .filter(one -> one.id().equals(id()))
                        .findFirst()
                        .orElseThrow()
                        .problem());
    }

    @Test
    void onlyPublicAddressesWithTlsAreCalled() {
        KeepingWebhooks strict = new KeepingWebhooks(
                world.transactions, rows, queue, new HookClient(false), secrets, world.conduct.log, world.ids, clock);
        for (String wrong :
                List.of("http://shop.example/x", "ftp://shop.example", "https://u:p@shop.example", "x", "")) {
            assertThrows(RefusedException.class, () -> strict.add(ACME, wrong, List.of(), "maya"), wrong);
        }
        String loopback = url().replace("http:", "https:");
        assertEquals(
                0,
                new HookClient(false)
                        .post(new org.alongside.routing.hook.HookPost(
                                java.net.URI.create(loopback), java.util.Map.of(), "{}"))
                        .status());
        assertTrue(heard.isEmpty());
    }

    @Test
    void anotherTenantFindsNothing() {
        webhooks.add(ACME, url(), List.of(), "maya");
        UUID webhook = id();
        assertThrows(NotFoundException.class, () -> webhooks.log(GLOBEX, webhook));
        assertThrows(NotFoundException.class, () -> webhooks.rotate(GLOBEX, webhook, "pablo"));
        assertThrows(NotFoundException.class, () -> webhooks.remove(GLOBEX, webhook, "pablo"));
    }

    private void tell() {
        telling.spread(ACME);
        telling.tell(ACME, id());
    }

    private UUID id() {
        return webhooks.all(ACME).stream()
                .filter(webhook -> webhook.url().equals(url()))
                .reduce((first, later) -> later)
                .orElseThrow()
                .id();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }
}
