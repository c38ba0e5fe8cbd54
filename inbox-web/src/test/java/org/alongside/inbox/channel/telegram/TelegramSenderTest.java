package org.alongside.inbox.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.alongside.stub.StubServer.Fault;
import org.alongside.stub.TelegramStub;
import org.alongside.tenant.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ContactKey DANA = new ContactKey(ContactKey.Kind.TELEGRAM, "42");
    private static final Attachment PHOTO = new Attachment(new UUID(9, 9), "a.png", "image/png", 2);

    private final TelegramStub stub = new TelegramStub();
    private final KeptConnections connections =
            new KeptConnections(OutgoingSamples.TENANT, OutgoingSamples.INBOX, ChannelKind.TELEGRAM);
    private final TelegramSender sender = sender();

    @Test
    void assistantSaysWhatItIsAndOffersChoicesAndAPerson() {
        Handover handover = send(OutgoingSamples.of(Author.ASSISTANT, "Which?", DANA, NOW, List.of("A refund")));

        assertEquals(Handover.Result.SENT, handover.result());
        TelegramStub.Call call = stub.to("42").get(0);
        assertEquals("Which?\n\n🤖 Robin · automated assistant", call.text());
        String keyboard = call.arguments().getJsonObject("reply_markup").toString();
        assertTrue(keyboard.contains("\"A refund\"") && keyboard.contains("\"person\""), keyboard);
    }

    @Test
    void peopleAreNamedAndBringFiles() {
        send(OutgoingSamples.of(Author.AGENT, "Here", List.of(PHOTO), DANA, NOW, List.of()));
        assertEquals("Ana Brooks:\nHere", stub.to("42").get(0).text());
        assertTrue(stub.calls("sendPhoto").get(0).raw().contains("filename=\"a.png\""));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals(
                "channels.TELEGRAM.problem.long", send(said("x".repeat(4_090))).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "429, Too Many Requests, LATER, rate",
        "403, Forbidden: bot was blocked by the user, REFUSED, blocked",
        "400, Bad Request: chat not found, REFUSED, blocked",
        "401, Unauthorized, REFUSED, token",
        "413, Request Entity Too Large, REFUSED, file",
        "400, Bad Request: anything, REFUSED, other"
    })
    void errorsSayWhatToDo(int code, String description, Handover.Result result, String problem) {
        stub.next(Fault.answering(
                code,
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description
                        + "\",\"parameters\":{\"retry_after\":7}}"));
        Handover handover = send(said("Hello"));

        assertEquals(result, handover.result());
        assertEquals("channels.TELEGRAM.problem." + problem, handover.problem());
        assertEquals(result == Handover.Result.LATER ? Duration.ofSeconds(7) : Duration.ZERO, handover.pause());
    }

    @Test
    void cutOffIsUnknown() {
        stub.next(Fault.cutOffAfterTaking());
        assertEquals(Handover.UNKNOWN, send(said("Hello")));
        assertEquals(1, stub.to("42").size());
    }

    @Test
    void oneMessageASecondGoesToAChat() {
        send(said("One"));
        assertEquals(Handover.Result.LATER, send(said("Two")).result());
        assertEquals(1, stub.to("42").size());
    }

    private Handover send(Outgoing outgoing) {
        return sender.send(OutgoingSamples.TENANT, outgoing);
    }

    private static Outgoing said(String text) {
        return OutgoingSamples.of(Author.AGENT, text, DANA, NOW, List.of());
    }

    private TelegramSender sender() {
        connections.save(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                ChannelKind.TELEGRAM,
                Map.of("way", "polling"),
                Map.of("botToken", "100" + TelegramStub.GOOD),
                "lucia");
        ComposingTelegram composing = new ComposingTelegram(
                new Sayings(new Texts()),
                new BotApi(new CarrierHttp(), stub.url()),
                KeptFiles.holding(PHOTO, new byte[] {1, 2}));
        Pace pace = new Pace(Clock.fixed(NOW, ZoneOffset.UTC));
        return new TelegramSender(connections, composing, pace, new Reachability(connections));
    }
}
