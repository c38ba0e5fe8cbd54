package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.it.Channels.Connected;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.Updates;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bot of Acme's: asked for its news, and brought them. */
@ArquillianTest
@RunAsClient
class TelegramIT {

    private static final String BOT = "7001";
    private static final String TOKEN = BOT + TelegramStub.GOOD;

    private static Connected acme;
    private static PageSession admin;

    @BeforeAll
    static void connect() {
        World.get();
        admin = PageSession.of(World.ACME_ADMIN);
        acme = connect(TOKEN);
    }

    private static Connected connect(String token) {
        return Channels.connect(admin, World.ACME, "TELEGRAM", Map.of("botToken", token, "way", "polling"));
    }

    @Test
    void badTokenIsToldAtItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> answer = admin.send(
                "POST",
                "/acme/settings/channels/new/TELEGRAM",
                Map.of(
                        "name",
                        "My bot",
                        "assistantName",
                        "",
                        "languages",
                        "en",
                        "botToken",
                        "nonsense",
                        "way",
                        "webhook"));

        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().contains("id=\"botToken-error\"") && answer.body().contains("id=\"way-error\""));
        assertTrue(answer.body().contains("id=\"assistantName-error\"")
                && answer.body().contains("value=\"My bot\""));
    }

    @Test
    void tokenThatTelegramRefusesShowsWhatToDo() {
        Connected wrong = connect("7009:AAHwrong-token-of-a-telegram-bot-000");
        String page = admin.get(wrong.page()).body();
        assertTrue(page.contains("does not accept the bot token"), page);
        assertFalse(page.contains("AAHwrong"), "a kept secret is never shown");
        assertFalse(admin.get(wrong.page() + "/edit").body().contains("AAHwrong"));
    }

    @Test
    void newsThatAreAskedForArriveOnceAndInOrder() {
        TelegramStub.get().news(BOT, Updates.text(501, "4201", "First"));
        TelegramStub.get().news(BOT, Updates.text(501, "4201", "First"));
        TelegramStub.get().news(BOT, Updates.text(502, "4201", "Second"));

        Eventually.that("both are there", () -> texts("4201").equals("First|Second"));
        Eventually.that(
                "what was stored is not asked for again",
                () -> TelegramStub.get().calls("getUpdates").stream()
                        .anyMatch(call -> call.arguments().getInt("offset") == 503));
        assertTrue(admin.get(acme.page()).body().contains("https://t.me/shop_7001_bot"));
    }

    @Test
    void theDoorTakesOnlyWhatKnowsTheSecret() {
        String key = Database.text(
                "select public_key from tenant.inboxes where id::text = ?",
                acme.page().substring(acme.page().lastIndexOf('/') + 1));
        String door = "/hooks/telegram/" + key;
        String secret = SharedSecret.hmacSha256(("hook " + key).getBytes(StandardCharsets.UTF_8), TOKEN);
        String body = Updates.text(601, "4202", "By the door");

        assertEquals(401, Channels.post(door, body));
        assertEquals(403, Channels.post(door, body, "X-Telegram-Bot-Api-Secret-Token", "wrong"));
        assertEquals(400, Channels.post(door, "[", "X-Telegram-Bot-Api-Secret-Token", secret));
        assertEquals(404, Channels.post("/hooks/telegram/nobody", body, "X-Telegram-Bot-Api-Secret-Token", secret));
        for (int i = 0; i < 5; i++) {
            assertEquals(200, Channels.post(door, body, "X-Telegram-Bot-Api-Secret-Token", secret));
        }
        Eventually.that("it is there", () -> texts("4202").equals("By the door"));
    }

    @Test
    void theButtonLeadsToAPersonAndTheirAnswerComesBack() {
        TelegramStub.get().keep("file-1", new byte[] {1, 2, 3});
        TelegramStub.get()
                .news(
                        BOT,
                        Updates.message(
                                701, "4203", "\"document\":{\"file_id\":\"file-1\",\"file_name\":\"bill.pdf\"}"));
        TelegramStub.get().news(BOT, Updates.pressed(702, "4203", "person", "Talk to a person"));

        Eventually.that(
                "a person is waited for",
                () -> Database.text("select owner from routing.conversations where contact_value = '4203'")
                        .equals("QUEUE"));
        Eventually.that(
                "the button no longer waits",
                () -> TelegramStub.get().calls("answerCallbackQuery").stream()
                        .anyMatch(call ->
                                call.arguments().getString("callback_query_id").equals("call-702")));
        String conversation = Database.text("select id::text from routing.conversations where contact_value = '4203'");
        String page = admin.get("/acme/inbox/" + conversation).body();
        assertTrue(page.contains("bill.pdf") && page.contains("Dana Ruiz") && page.contains("Telegram"));

        Channels.reply(admin, "/acme/inbox/" + conversation, "I have it.");
        Eventually.that(
                "the answer arrives",
                () -> TelegramStub.get().to("4203").stream()
                        .anyMatch(call -> call.text().endsWith(":\nI have it.")));
    }

    @Test
    void groupsAreLeftPolitely() {
        TelegramStub.get().news(BOT, Updates.addedToGroup(801, "-100"));
        Eventually.that(
                "it leaves",
                () -> TelegramStub.get().calls("leaveChat").stream()
                        .anyMatch(call -> call.chat().equals("-100")));
        assertEquals(1, TelegramStub.get().to("-100").size());
    }

    @Test
    void disconnectedChannelIsGoneAndItsConversationsStay() {
        Connected other = connect("7002" + TelegramStub.GOOD);
        TelegramStub.get().news("7002", Updates.text(901, "4204", "Hello"));
        Eventually.that("it is there", () -> texts("4204").equals("Hello"));

        assertEquals(
                303,
                admin.send("POST", other.page() + "/disconnect", Map.of("x", "y"))
                        .statusCode());

        assertEquals(404, admin.get(other.page()).statusCode());
        assertEquals(
                "",
                Database.text(
                        "select 'kept' from routing.channel_connections where inbox_id::text = ?",
                        other.page().substring(other.page().lastIndexOf('/') + 1)));
        String conversation = Database.text("select id::text from routing.conversations where contact_value = '4204'");
        assertEquals(200, admin.get("/acme/inbox/" + conversation).statusCode());
    }

    private static String texts(String chat) {
        return Database.text(
                "select coalesce(string_agg(m.text, '|' order by m.sequence), '') from routing.messages m"
                        + " join routing.conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id"
                        + " where c.contact_value = ? and m.author = 'CONTACT'",
                chat);
    }
}
