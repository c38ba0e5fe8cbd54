package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.it.Channels.Connected;
import org.alongside.stub.GraphStub;
import org.alongside.stub.Meta;
import org.alongside.stub.StubServer.Fault;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meta's side of WhatsApp: what it may deliver, how often, in which order, and what becomes of what we send. */
@ArquillianTest
@RunAsClient
class WhatsAppIT {

    private static final String NUMBER = "100200300";
    private static final String OTHERS_NUMBER = "100200301";
    private static final String STRANGERS_NUMBER = "100200302";

    private static Connected acme;
    private static PageSession admin;

    @BeforeAll
    static void connect() {
        World.get();
        admin = PageSession.of(World.ACME_ADMIN);
        acme = Channels.whatsApp(admin, World.ACME, NUMBER);
    }

    @Test
    void theHandshakeNeedsTheToken() {
        String page = admin.get(acme.page()).body();
        String token = page.replaceAll("(?s).*id=\"copy-token\">([^<]+)<.*", "$1");
        String ask = acme.door() + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        assertEquals("1158201444", PageSession.ofNobody().get(ask + token).body());
        assertEquals(403, PageSession.ofNobody().get(ask + "wrong").statusCode());
        assertEquals(404, PageSession.ofNobody().get("/hooks/whatsapp/nobody").statusCode());
        assertTrue(page.contains("Works") || page.contains("Nothing received yet"), "the probe found no fault");
    }

    @Test
    void onlyWhatMetaSignedIsTaken() {
        String body = one("wamid.sign", "34611000001", "caf\\u00e9 \\/ 😀 ñ");
        String right = Meta.signature(body, GraphStub.APP_SECRET);
        assertEquals(401, Channels.post(acme.door(), body));
        assertEquals(401, Channels.post(acme.door(), body, "X-Hub-Signature-256", ""));
        assertEquals(401, Channels.post(acme.door(), body, "X-Hub-Signature-256", right.replace("sha256", "sha1")));
        assertEquals(401, Channels.post(acme.door(), body, "X-Hub-Signature", right));
        assertEquals(403, Channels.post(acme.door(), body + " ", "X-Hub-Signature-256", right));
        assertEquals(
                403, Channels.post(acme.door(), body, "X-Hub-Signature-256", Meta.signature(body, "another secret")));
        assertEquals("", Channels.conversationOf("wamid.sign"));

        String capitals = "sha256=" + right.substring(7).toUpperCase(Locale.ROOT);
        assertEquals(200, Channels.post(acme.door(), body, "X-Hub-Signature-256", capitals));
        Eventually.that(
                "the words arrive as they were",
                () -> Database.text("select text from routing.messages where reference = ?", "wamid.sign")
                        .equals("café / 😀 ñ"));
        assertEquals(400, Channels.deliver(acme, "[1]"));
        assertEquals(200, Channels.deliver(acme, "{\"object\":\"page\"}"));
        assertEquals(413, Channels.deliver(acme, "\"" + "x".repeat(5 * 1024 * 1024) + "\""));
        assertEquals(200, Channels.deliver(acme, "{\"object\":\"page\",\"x\":\"" + "x".repeat(3_000_000) + "\"}"));
    }

    @Test
    void hundredDeliveriesOfOneMessageAreOne() {
        String body = one("wamid.twice", "34611000002", "Hello");
        List<Integer> answers = atOnce(IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(i -> () -> Channels.deliver(acme, body))
                .toList());

        assertEquals(List.of(200), answers.stream().distinct().toList());
        Eventually.that(
                "it is there", () -> !Channels.conversationOf("wamid.twice").isEmpty());
        assertEquals("1", Database.text("select count(*)::text from routing.messages where reference = 'wamid.twice'"));
        assertEquals(
                "1",
                Database.text("select count(*)::text from routing.conversations where contact_value = '+34611000002'"));
    }

    @Test
    void differentFirstMessagesOfOneCustomerAreOneConversation() {
        List<Integer> answers = atOnce(IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Channels.deliver(acme, one("wamid.many." + i, "34611000003", "Message " + i)))
                .toList());

        assertEquals(List.of(200), answers.stream().distinct().toList());
        Eventually.that(
                "all are there",
                () -> Database.text("select count(*)::text from routing.messages where reference like 'wamid.many.%'")
                        .equals("50"));
        assertEquals(
                "1",
                Database.text("select count(distinct conversation_id)::text from routing.messages"
                        + " where reference like 'wamid.many.%'"));
    }

    @Test
    void batchReachesEachNumbersOwnBusinessIfTheSecretIsTheirs() {
        PageSession globex = PageSession.of(World.GLOBEX_ADMIN);
        Channels.whatsApp(globex, World.GLOBEX, OTHERS_NUMBER);
        Channels.whatsApp(globex, World.GLOBEX, STRANGERS_NUMBER, "f".repeat(32));
        String body = Meta.delivery(
                Meta.change(NUMBER, Meta.text("wamid.mixed.a", "34611000004", "To Acme")),
                Meta.change(OTHERS_NUMBER, Meta.text("wamid.mixed.g", "34611000004", "To Globex")),
                Meta.change(STRANGERS_NUMBER, Meta.text("wamid.mixed.s", "34611000004", "To nobody")),
                Meta.change("999", Meta.text("wamid.mixed.u", "34611000004", "To nobody")));

        assertEquals(200, Channels.deliver(acme, body));

        Eventually.that(
                "both are there",
                () -> !Channels.conversationOf("wamid.mixed.a").isEmpty()
                        && !Channels.conversationOf("wamid.mixed.g").isEmpty());
        assertNotEquals(slugOf("wamid.mixed.a"), slugOf("wamid.mixed.g"));
        assertEquals("globex", slugOf("wamid.mixed.g"));
        assertEquals(
                "0",
                Database.text("select count(*)::text from routing.inbound_events"
                        + " where dedupe_key in ('wamid.mixed.s', 'wamid.mixed.u')"));
    }

    @Test
    void nothingIsAcknowledgedThatIsNotStored() {
        String body = one("wamid.down", "34611000005", "Hello");
        Database.change("revoke insert on routing.inbound_events from alongside_app");
        try {
            assertEquals(503, Channels.deliver(acme, body));
        } finally {
            Database.change("grant insert on routing.inbound_events to alongside_app");
        }
        assertEquals(200, Channels.deliver(acme, body));
        Eventually.that(
                "it is there", () -> !Channels.conversationOf("wamid.down").isEmpty());
    }

    @Test
    void filesAreFetchedAtOnceAndCustomersMayHideTheirNumber() {
        GraphStub.get().keep("media-77", new byte[] {1, 2, 3});
        String hidden = "\"contacts\":[{\"profile\":{\"name\":\"Dana\"},\"user_id\":\"ES.4711\"}],\"messages\":[{"
                + "\"id\":\"wamid.file\",\"timestamp\":\"1700000000\",\"type\":\"document\",\"document\":{"
                + "\"id\":\"media-77\",\"mime_type\":\"application/pdf\",\"filename\":\"../bill.pdf\"}}]";

        assertEquals(200, Channels.deliver(acme, Meta.delivery(Meta.change(NUMBER, hidden))));

        Eventually.that(
                "it is there", () -> !Channels.conversationOf("wamid.file").isEmpty());
        assertEquals(
                "bill.pdf",
                Database.text("select attachments->0->>'name' from routing.messages where reference = 'wamid.file'"));
        assertEquals(
                "WHATSAPP",
                Database.text(
                        "select c.contact_kind from routing.conversations c where c.id::text = ?",
                        Channels.conversationOf("wamid.file")));
    }

    /** What the carrier tells in any order ends in the same state. */
    @Test
    void statusesCountByRankNotByOrder() {
        String conversation = begin("wamid.rank", "34611000006");
        List<List<String>> orders = orders(List.of("sent", "delivered", "read", "failed"));
        assertEquals(24, orders.size());
        for (int i = 0; i < orders.size(); i++) {
            reply(conversation, "Reply " + i);
        }
        List<GraphStub.Taken> taken = await("34611000006", orders.size());
        for (int i = 0; i < orders.size(); i++) {
            GraphStub.Taken message = taken.get(i);
            orders.get(i)
                    .forEach(state -> Channels.deliver(
                            acme,
                            Meta.delivery(Meta.change(NUMBER, Meta.status(message.id(), state, message.ours())))));
            assertEquals("READ", stateOf(message.ours()), orders.get(i).toString());
            assertNotEquals(
                    "",
                    Database.text(
                            "select coalesce(delivered_at::text, '') from routing.outbox where message_id::text = ?",
                            message.ours()));
        }
        String page = admin.get("/acme/inbox/" + conversation).body();
        assertTrue(page.contains("Read"), "the agent sees that it was read");
    }

    @Test
    void cutOffMessageIsUnknownUntilItsStatusComes() {
        String conversation = begin("wamid.cut", "34611000007");
        Eventually.that(
                "the promise is told", () -> !GraphStub.get().to("34611000007").isEmpty());
        GraphStub.get().next(Fault.cutOffAfterTaking());
        reply(conversation, "Was this sent?");
        GraphStub.Taken taken = await("34611000007", 1).get(0);
        Eventually.that("nobody knows", () -> stateOf(taken.ours()).equals("UNKNOWN"));

        Channels.deliver(acme, Meta.delivery(Meta.change(NUMBER, Meta.status(taken.id(), "delivered", taken.ours()))));

        assertEquals("DELIVERED", stateOf(taken.ours()));
        assertEquals(1, agents("34611000007").size());
    }

    private static String begin(String id, String from) {
        assertEquals(200, Channels.deliver(acme, one(id, from, "A person, please")));
        Eventually.that(
                "the conversation is there", () -> !Channels.conversationOf(id).isEmpty());
        return Channels.conversationOf(id);
    }

    private static void reply(String conversation, String text) {
        Channels.reply(admin, "/acme/inbox/" + conversation, text);
    }

    /** Agents' messages among what the stub took for the customer. */
    private static List<GraphStub.Taken> await(String customer, int count) {
        Eventually.that(count + " messages arrive", () -> agents(customer).size() >= count);
        return agents(customer);
    }

    private static List<GraphStub.Taken> agents(String customer) {
        return GraphStub.get().to(customer).stream()
                .filter(taken -> taken.message().toString().contains("*"))
                .toList();
    }

    private static String stateOf(String message) {
        return Database.text("select state from routing.outbox where message_id::text = ?", message);
    }

    private static String slugOf(String reference) {
        return Database.text(
                "select t.slug from routing.messages m join tenant.tenants t on t.id = m.tenant_id where m.reference = ?",
                reference);
    }

    private static String one(String id, String from, String text) {
        return Meta.delivery(Meta.change(NUMBER, Meta.text(id, from, text)));
    }

    private static List<List<String>> orders(List<String> all) {
        if (all.size() < 2) {
            return List.of(all);
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : all) {
            orders(all.stream().filter(other -> !other.equals(first)).toList()).forEach(rest -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdown();
        }
    }
}
