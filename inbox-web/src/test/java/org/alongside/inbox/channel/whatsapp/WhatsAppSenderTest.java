package org.alongside.inbox.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.inbox.channel.CarrierHttp;
import org.alongside.inbox.channel.KeptConnections;
import org.alongside.inbox.channel.KeptFiles;
import org.alongside.inbox.channel.OutgoingSamples;
import org.alongside.inbox.channel.Pace;
import org.alongside.inbox.channel.Reachability;
import org.alongside.inbox.channel.Sayings;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Author;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Handover;
import org.alongside.routing.Outgoing;
import org.alongside.stub.GraphStub;
import org.alongside.stub.StubServer.Fault;
import org.alongside.tenant.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ContactKey DANA = new ContactKey(ContactKey.Kind.PHONE, "+34600000001");

    private static final Attachment BILL = new Attachment(new UUID(9, 9), "bill.pdf", "application/pdf", 2);

    private final GraphStub stub = new GraphStub();
    private final KeptConnections connections =
            new KeptConnections(OutgoingSamples.TENANT, OutgoingSamples.INBOX, ChannelKind.WHATSAPP);
    private final WhatsAppSender sender = sender();

    @Test
    void assistantSaysWhatItIsAndOffersAPerson() {
        Handover handover = send(said(Author.ASSISTANT, "You can change it under Payments."));

        assertEquals(Handover.Result.SENT, handover.result());
        JsonObject message = taken();
        JsonObject interactive = message.getJsonObject("interactive");
        assertEquals(
                "Robin · automated assistant",
                interactive.getJsonObject("footer").getString("text"));
        assertEquals("person", button(interactive, 0).getString("id"));
        assertEquals("Talk to a person", button(interactive, 0).getString("title"));
        assertEquals(OutgoingSamples.MESSAGE.toString(), message.getString("biz_opaque_callback_data"));
        assertEquals("wamid.theirs", message.getJsonObject("context").getString("message_id"));
    }

    @Test
    void choicesBecomeButtonsOrAListWithThePersonLast() {
        send(OutgoingSamples.of(Author.ASSISTANT, "Which?", DANA, NOW, List.of("A refund", "A card")));
        assertEquals(
                "choice:A refund",
                button(taken().getJsonObject("interactive"), 0).getString("id"));
        assertEquals("person", button(taken().getJsonObject("interactive"), 2).getString("id"));

        send(OutgoingSamples.of(
                Author.ASSISTANT, "Which?", DANA, NOW, List.of("A choice that has more than 24 letters", "B", "C")));
        var rows = stub.to("34600000001")
                .get(1)
                .message()
                .getJsonObject("interactive")
                .getJsonObject("action")
                .getJsonArray("sections")
                .getJsonObject(0)
                .getJsonArray("rows");
        assertEquals(4, rows.size());
        assertTrue(rows.getJsonObject(0).getString("title").length() <= 24);
        assertEquals("person", rows.getJsonObject(3).getString("id"));
    }

    @Test
    void longAnswersTellTheWayToAPersonInWords() {
        send(said(Author.ASSISTANT, "x".repeat(2_000)));
        String body = taken().getJsonObject("text").getString("body");
        assertTrue(body.contains("automated assistant") && body.contains("talk to a person"));
    }

    @Test
    void peopleAreNamed() {
        send(said(Author.AGENT, "I am on it."));
        assertEquals("*Ana Brooks*\nI am on it.", taken().getJsonObject("text").getString("body"));
    }

    @Test
    void filesAreUploadedFirstAndTheLastPartTellsOfTheWhole() {
        send(OutgoingSamples.of(Author.AGENT, "Your bill", List.of(BILL), DANA, NOW, List.of()));
        JsonObject document = taken().getJsonObject("document");
        assertEquals("*Ana Brooks*\nYour bill", document.getString("caption"));
        assertEquals("bill.pdf", document.getString("filename"));

        send(OutgoingSamples.of(Author.AGENT, "Both", List.of(BILL, BILL), DANA, NOW, List.of()));
        assertEquals(
                List.of("", "", OutgoingSamples.MESSAGE.toString()),
                stub.to("34600000001").subList(1, 4).stream()
                        .map(GraphStub.Taken::ours)
                        .toList());
    }

    @Test
    void hiddenNumbersAreReachedByTheirId() {
        send(OutgoingSamples.of(
                Author.AGENT, "Hello", new ContactKey(ContactKey.Kind.WHATSAPP, "US.1349"), NOW, List.of()));
        assertEquals("US.1349", stub.to("US.1349").get(0).message().getString("recipient"));
    }

    @Test
    void afterADayOnlyATemplateGoesOut() {
        Outgoing late = OutgoingSamples.of(
                Author.AGENT,
                "It is\n solved.",
                DANA,
                NOW.minus(Duration.ofHours(23).plusMinutes(55)),
                List.of());
        assertEquals("channels.WHATSAPP.problem.window", send(late).problem());

        connections.remember(OutgoingSamples.TENANT, OutgoingSamples.INBOX, "template", "news");
        assertEquals(Handover.Result.SENT, send(late).result());
        JsonObject template = taken().getJsonObject("template");
        assertEquals("news", template.getString("name"));
        assertTrue(template.toString().contains("Ana Brooks: It is solved."));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 131047, REFUSED, window",
        "400, 131026, REFUSED, undeliverable",
        "400, 131056, LATER, rate",
        "429, 130429, LATER, rate",
        "400, 80007, LATER, rate",
        "401, 190, REFUSED, token",
        "403, 368, REFUSED, blocked",
        "400, 470, REFUSED, window",
        "400, 132001, REFUSED, template",
        "400, 132015, REFUSED, template",
        "500, 131000, LATER, ill",
        "400, 999999, REFUSED, other"
    })
    void errorsSayWhatToDo(int status, long code, Handover.Result result, String problem) {
        stub.next(Fault.answering(status, "{\"error\":{\"message\":\"x\",\"code\":" + code + "}}"));
        Handover handover = send(said(Author.AGENT, "Hello"));

        assertEquals(result, handover.result());
        assertEquals("channels.WHATSAPP.problem." + problem, handover.problem());
        assertEquals(result == Handover.Result.LATER, handover.pause().compareTo(Duration.ZERO) > 0);
        assertEquals(List.of(), stub.to("34600000001"));
    }

    @Test
    void cutOffIsUnknownAndNotSaidTwice() {
        stub.next(Fault.cutOffAfterTaking());
        assertEquals(Handover.UNKNOWN, send(said(Author.AGENT, "Hello")));
        assertEquals(1, stub.to("34600000001").size());
        stub.next(Fault.answering(502, ""));
        assertEquals(Handover.UNKNOWN, send(said(Author.AGENT, "Hello")));
        assertFalse(sender.repeatable());
    }

    @Test
    void expiredTokenTurnsTheLightRedAndANewOneGreen() {
        stub.next(Fault.answering(401, "{\"error\":{\"code\":190}}"));
        send(said(Author.AGENT, "Hello"));
        assertEquals("channels.WHATSAPP.problem.token", connections.problem());
        send(said(Author.AGENT, "Hello"));
        assertEquals("", connections.problem());
    }

    private Handover send(Outgoing outgoing) {
        return sender.send(OutgoingSamples.TENANT, outgoing);
    }

    private static Outgoing said(Author author, String text) {
        return OutgoingSamples.of(author, text, DANA, NOW, List.of());
    }

    private JsonObject taken() {
        return stub.to("34600000001").get(0).message();
    }

    private static JsonObject button(JsonObject interactive, int index) {
        return interactive
                .getJsonObject("action")
                .getJsonArray("buttons")
                .getJsonObject(index)
                .getJsonObject("reply");
    }

    private WhatsAppSender sender() {
        connections.save(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                ChannelKind.WHATSAPP,
                Map.of("phoneNumberId", "100200", "templateLanguage", "en"),
                Map.of("accessToken", GraphStub.TOKEN, "appSecret", GraphStub.APP_SECRET),
                "lucia");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Graph graph = new Graph(new CarrierHttp(), stub.url());
        ComposingWhatsApp composing = new ComposingWhatsApp(
                new Sayings(new Texts()), new UploadingMedia(graph, KeptFiles.holding(BILL, new byte[] {1, 2})));
        return new WhatsAppSender(connections, composing, graph, new Pace(clock), new Reachability(connections), clock);
    }
}
