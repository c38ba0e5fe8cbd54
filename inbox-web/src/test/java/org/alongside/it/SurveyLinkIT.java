package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.it.Channels.Connected;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.Updates;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers of Acme who are asked at Telegram: by a link that works once, for whoever has it. */
@ArquillianTest
@RunAsClient
class SurveyLinkIT {

    private static final String BOT = "7011";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/survey/[\\w-]+)");
    private static final PageSession NOBODY = PageSession.ofNobody();

    private static PageSession admin;

    @BeforeAll
    static void connect() {
        World.get();
        admin = PageSession.of(World.ACME_ADMIN);
        Connected bot = Channels.connect(
                admin, World.ACME, "TELEGRAM", Map.of("botToken", BOT + TelegramStub.GOOD, "way", "polling"));
        String inbox = bot.page().substring(bot.page().lastIndexOf('/') + 1);
        String form = "kind=EFFORT&kind=SEAM&kind=REPEATED&capDays=0&percent=100&quietFrom=00:00&quietTo=00:00"
                + "&EFFORT.en=Was+it+easy+for+you%3F";
        HttpResponse<String> saved =
                admin.send("POST", "/acme/settings/surveys/" + inbox, "application/x-www-form-urlencoded", form);
        assertEquals(303, saved.statusCode(), saved.body());
    }

    @Test
    void aLinkIsAnsweredOnceAndForgedOnesLeadNowhere() {
        String conversation = closed(1101, "5101");
        String link = link("5101");

        HttpResponse<String> page = NOBODY.get(link);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Was it easy for you?") && page.body().contains("name=\"SEAM\""), page.body());
        assertEquals("same-origin", page.headers().firstValue("Referrer-Policy").orElseThrow());
        assertEquals(404, NOBODY.get(link.substring(0, link.length() - 1)).statusCode());
        assertEquals(404, NOBODY.get("/survey/x").statusCode());

        HttpResponse<String> empty = NOBODY.send("POST", link, Map.of("comment", "kept <words>"));
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("kept &lt;words&gt;"), empty.body());
        assertTrue(answer(link, "6").contains("Thank you"));
        assertTrue(answer(link, "1").contains("was answered already"));

        String thread = admin.get("/acme/inbox/" + conversation).body();
        assertTrue(thread.contains("6 of 7") && thread.contains("It took long"), thread);
        assertEquals(
                "6",
                Database.text(
                        "select data ->> 'value' from routing.events where conversation_id::text = ?"
                                + " and kind = 'ANSWERED' and data ->> 'question' = 'EFFORT'",
                        conversation));
    }

    @Test
    void whoeverWantsNoQuestionsIsAskedNoMore() {
        closed(1201, "5102");
        String link = link("5102");
        assertTrue(NOBODY.send("POST", link + "/stop", Map.of("x", "y")).body().contains("We will ask you no more"));
        assertFalse(NOBODY.get(link).body().contains("<form"));

        String second = closed(1203, "5102");
        Eventually.that(
                "it is written down why",
                () -> Database.text("select reason from routing.surveys where conversation_id::text = ?", second)
                        .equals("OPTED_OUT"));
    }

    @Test
    void aWordEndsAllQuestions() {
        String conversation = closed(1301, "5103");
        link("5103");
        TelegramStub.get().news(BOT, Updates.text(1303, "5103", "STOP"));

        Eventually.that(
                "it is confirmed",
                () -> TelegramStub.get().to("5103").stream()
                        .anyMatch(call -> call.text().contains("no more questions")));
        assertEquals(
                "1", Database.text("select count(*)::text from routing.conversations where contact_value = '5103'"));
        assertTrue(admin.get("/acme/inbox/" + conversation).body().contains("STOP"));
    }

    private static String answer(String link, String effort) {
        return NOBODY.send("POST", link, Map.of("EFFORT", effort, "SEAM", "8", "comment", "It took long"))
                .body();
    }

    /** A customer gets a person, who closes. @return id of the conversation */
    private static String closed(int update, String chat) {
        TelegramStub.get().news(BOT, Updates.pressed(update, chat, "person", "Talk to a person"));
        Eventually.that("a person is waited for", () -> !open(chat).isEmpty());
        String conversation = open(chat);
        Channels.reply(admin, "/acme/inbox/" + conversation, "Done.");
        HttpResponse<String> closed =
                admin.send("POST", "/acme/inbox/" + conversation + "/resolve", Map.of("outcome", "RESOLVED"));
        assertEquals(303, closed.statusCode(), closed.body());
        return conversation;
    }

    private static String open(String chat) {
        return Database.text(
                "select id::text from routing.conversations where contact_value = ? and closed_at is null"
                        + " and owner = 'QUEUE'",
                chat);
    }

    private static String link(String chat) {
        Eventually.that("the link arrives", () -> LINK.matcher(heard(chat)).find());
        Matcher link = LINK.matcher(heard(chat));
        link.find();
        return URI.create(link.group()).getPath();
    }

    private static String heard(String chat) {
        return TelegramStub.get().to(chat).stream()
                .map(TelegramStub.Call::text)
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
