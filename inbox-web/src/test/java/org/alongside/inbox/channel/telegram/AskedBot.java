package org.alongside.inbox.channel.telegram;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.inbox.channel.CarrierHttp;
import org.alongside.inbox.channel.Fakes;
import org.alongside.inbox.channel.Heard;
import org.alongside.inbox.channel.KeptConnections;
import org.alongside.inbox.channel.OutgoingSamples;
import org.alongside.inbox.channel.Reachability;
import org.alongside.inbox.channel.Sayings;
import org.alongside.inbox.channel.StoredMessages;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.Mailboxes;
import org.alongside.routing.Mailboxes.Position;
import org.alongside.shared.PowerCut;
import org.alongside.stub.TelegramStub;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;

/** A bot that is asked for its news, over the wire, and what was stored of them. Processes come and go; it stays. */
final class AskedBot {

    private static final Inbox INBOX = new Inbox(
            OutgoingSamples.TENANT,
            OutgoingSamples.INBOX,
            "Shop",
            ChannelKind.TELEGRAM,
            "key",
            List.of("en"),
            List.of(),
            "#0f766e",
            "Robin",
            Map.of());

    private final TelegramStub telegram;
    private final KeptConnections connections =
            new KeptConnections(OutgoingSamples.TENANT, OutgoingSamples.INBOX, ChannelKind.TELEGRAM);
    private final StoredMessages messages = new StoredMessages();
    private Position position = Mailboxes.START;

    AskedBot(TelegramStub telegram, String bot) {
        this.telegram = telegram;
        connections.save(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                ChannelKind.TELEGRAM,
                Map.of("way", "polling"),
                Map.of("botToken", bot + TelegramStub.GOOD),
                "maya");
    }

    /** A process that asks until it has everything, or dies. */
    void asks(PowerCut power, int last) {
        AskingTelegram node = node(power);
        while (position.uid() < last) {
            AskingTelegram.Question question = node.question(connections
                            .of(OutgoingSamples.TENANT, OutgoingSamples.INBOX)
                            .orElseThrow())
                    .orElseThrow();
            node.take(question, Optional.of(question.answer().join()));
        }
    }

    Position position() {
        return position;
    }

    List<String> received() {
        return messages.texts();
    }

    private AskingTelegram node(PowerCut power) {
        Clock clock = Clock.systemUTC();
        BotApi api = new FragileApi(telegram.url(), power);
        return new AskingTelegram(
                connections,
                mailboxes(power),
                Fakes.of(Inboxes.class, Map.of("byId", values -> INBOX)),
                api,
                new ReceivingTelegram(
                        messages.of(power),
                        api,
                        new FetchingFiles(api, attachments(power), clock),
                        new Sayings(new Texts()),
                        new Heard(connections, clock),
                        clock),
                new Reachability(connections),
                UUID::randomUUID);
    }

    private Mailboxes mailboxes(PowerCut power) {
        return Fakes.of(
                Mailboxes.class,
                Map.of(
                        "take",
                        values -> Optional.of(position),
                        "moved",
                        values -> power.around(() -> {
                            position = (Position) values[3];
                            return true;
                        })));
    }

    private static Attachments attachments(PowerCut power) {
        return Fakes.of(
                Attachments.class,
                Map.of(
                        "keep",
                        values -> power.around(() -> new Attachment(
                                UUID.randomUUID(),
                                (String) values[1],
                                (String) values[2],
                                ((byte[]) values[3]).length))));
    }

    /** Dies before it calls Telegram, or when Telegram has done it and nobody knows yet. */
    private static final class FragileApi extends BotApi {

        private final PowerCut power;

        FragileApi(String url, PowerCut power) {
            super(new CarrierHttp(), url);
            this.power = power;
        }

        @Override
        Reply call(String token, String method, JsonObject arguments) {
            return power.around(() -> super.call(token, method, arguments));
        }

        @Override
        CompletableFuture<Reply> updates(String token, JsonObject arguments, Duration atMost) {
            return power.around(() -> {
                CompletableFuture<Reply> answer = super.updates(token, arguments, atMost);
                answer.join();
                return answer;
            });
        }

        @Override
        CarrierHttp.Answer file(String token, String path) {
            return power.around(() -> super.file(token, path));
        }
    }
}
