package org.alongside.inbox.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.alongside.inbox.channel.CarrierHttp;
import org.alongside.inbox.channel.KeptConnections;
import org.alongside.inbox.channel.OutgoingSamples;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.TelegramStub.Call;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.junit.jupiter.api.Test;

/** Telegram is told where to come to, and told when that is over. */
class TelegramSetupTest {

    private static final String BOT = "77001";
    private static final String TOKEN = BOT + TelegramStub.GOOD;
    private static final String DOOR = "https://support.example/hooks/telegram/key";

    private final TelegramStub stub = new TelegramStub();
    private final KeptConnections connections =
            new KeptConnections(OutgoingSamples.TENANT, OutgoingSamples.INBOX, ChannelKind.TELEGRAM);
    private final TelegramSetup setup = setup("https://support.example");

    @Test
    void aWebHookIsSetWithASecretAndWhatIsWanted() {
        connect("webhook");

        Call call = stub.calls("setWebhook").get(0);
        assertEquals(DOOR, call.arguments().getString("url"));
        assertEquals(TelegramSetup.hookSecret(TOKEN, inbox()), call.arguments().getString("secret_token"));
        assertEquals(
                "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]",
                call.arguments().getJsonArray("allowed_updates").toString());
        assertEquals("", probe());
        assertEquals(
                Map.of("link", "https://t.me/shop_77001_bot"),
                setup.toCopy(
                        inbox(),
                        connections
                                .of(OutgoingSamples.TENANT, OutgoingSamples.INBOX)
                                .orElseThrow()));
    }

    @Test
    void whoAsksTakesTheWebHookBack() {
        connect("webhook");
        connect("polling");

        assertEquals(1, stub.calls("deleteWebhook").size());
        assertEquals("", stub.hook(BOT));
        assertEquals("", probe());
    }

    @Test
    void aWebHookThatSomebodyElseSetIsTold() {
        connect("webhook");
        setup("https://elsewhere.example").saved(OutgoingSamples.TENANT, OutgoingSamples.INBOX);

        assertEquals(TelegramProblems.PREFIX + "elsewhere", probe());
    }

    @Test
    void disconnectingTakesTheWebHookBack() {
        connect("webhook");
        setup.leaving(OutgoingSamples.TENANT, OutgoingSamples.INBOX);
        assertEquals("", stub.hook(BOT));
    }

    @Test
    void aTokenThatTelegramRefusesIsTold() {
        connections.save(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                ChannelKind.TELEGRAM,
                Map.of("way", "webhook"),
                Map.of("botToken", BOT + ":AAHwrong-token-of-a-telegram-bot-000"),
                "maya");
        setup.saved(OutgoingSamples.TENANT, OutgoingSamples.INBOX);

        assertEquals(TelegramProblems.TOKEN, probe());
        assertEquals(List.of(), stub.calls("setWebhook"));
    }

    private void connect(String way) {
        connections.save(
                OutgoingSamples.TENANT,
                OutgoingSamples.INBOX,
                ChannelKind.TELEGRAM,
                Map.of("way", way),
                Map.of("botToken", TOKEN),
                "maya");
        setup.saved(OutgoingSamples.TENANT, OutgoingSamples.INBOX);
    }

    private String probe() {
        return setup.probe(OutgoingSamples.TENANT, OutgoingSamples.INBOX);
    }

    private TelegramSetup setup(String baseUrl) {
        Inboxes inboxes = (Inboxes) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Inboxes.class}, (proxy, method, arguments) -> inbox());
        return new TelegramSetup(connections, inboxes, new BotApi(new CarrierHttp(), stub.url()), baseUrl);
    }

    private static Inbox inbox() {
        return new Inbox(
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
    }
}
