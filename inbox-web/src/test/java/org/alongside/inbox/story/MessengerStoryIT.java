package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.it.Channels;
import org.alongside.it.Chromium;
import org.alongside.it.Eventually;
import org.alongside.it.PageSession;
import org.alongside.stub.GraphStub;
import org.alongside.stub.Meta;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.Updates;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From connecting a messenger in the browser to an answer that was read, on WhatsApp and on Telegram. */
class MessengerStoryIT extends StoryWorld {

    private static final String NUMBER = "200300400";
    private static final String DANA = "34622000001";
    private static final String QUESTION = "how do I change the card that I pay with?";

    @Test
    @Order(1)
    void adminConnectsWhatsAppInTheBrowser() {
        Page admin = browsing.signedIn("maya.lin", "/marlow/settings/channels");
        look(admin, "channels");
        admin.locator("a[href$='/new/WHATSAPP']").click();
        admin.locator("main form button.button-primary").click();
        assertThat(admin.locator("#error-summary")).isVisible();
        look(admin, "channel-errors");
        admin.locator("#name").fill("WhatsApp of Marlow");
        admin.locator("#assistantName").fill("Robin");
        admin.locator("#phoneNumberId").fill(NUMBER);
        admin.locator("#accessToken").fill(GraphStub.TOKEN);
        admin.locator("#appSecret").fill(GraphStub.APP_SECRET);
        admin.locator("input[name=languages][value=en]").check();
        admin.locator("main form button.button-primary").click();

        assertThat(admin.locator("#copy-address")).containsText("/hooks/whatsapp/");
        assertThat(admin.locator(".notice-bad")).hasCount(0);
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        look(admin, "channel-connected");
    }

    @Test
    @Order(2)
    void answeredByTheAssistantThenByAPersonThenRead() {
        Page agent = browsing.signedIn("ana.brooks", "/marlow/inbox?box=OPEN");
        Channels.Connected channel = connected();
        deliver(channel, Meta.text("wamid.story.1", DANA, QUESTION));

        Eventually.that("the assistant answers", () -> sent(0).contains("\"interactive\""));
        assertTrue(sent(0).contains("automated assistant"), sent(0));
        assertTrue(sent(0).contains("\"id\":\"person\""), sent(0));

        deliver(channel, Meta.pressed("wamid.story.2", DANA, "person", "Talk to a person"));
        Eventually.that("the promise is told", () -> GraphStub.get().to(DANA).size() >= 2);
        agent.navigate("/marlow/inbox");
        Locator row = agent.locator("#queue .row").filter(new Locator.FilterOptions().setHasText("WhatsApp"));
        row.first().click();
        assertThat(agent.locator("#side")).containsText("WhatsApp");
        assertThat(agent.locator("#composer")).containsText("freely until");
        Browsing.ready(agent).keyboard().press("c");
        assertThat(agent.locator("#conversation .workbench-head")).containsText("Ana Brooks");
        agent.locator("#text").fill("I changed it for you.");
        agent.locator("[data-send]").click();

        Eventually.that("the agent's words arrive", () -> sent(2).contains("*Ana Brooks*\\nI changed it for you."));
        GraphStub.Taken last = GraphStub.get().to(DANA).get(2);
        deliver(channel, Meta.status(last.id(), "delivered", last.ours()));
        assertThat(agent.locator("#thread .message-state").last()).hasText(Pattern.compile("Delivered"));
        deliver(channel, Meta.status(last.id(), "read", last.ours()));
        assertThat(agent.locator("#thread .message-state").last()).hasText(Pattern.compile("Read"));
        look(agent, "conversation-whatsapp");
    }

    @Test
    @Order(3)
    void telegramTellsTheSameStory() {
        PageSession admin = PageSession.of("maya.lin");
        Channels.connect(admin, "marlow", "TELEGRAM", Map.of("botToken", "8001" + TelegramStub.GOOD, "way", "polling"));
        TelegramStub stub = TelegramStub.get();
        stub.news("8001", Updates.text(11, "5201", "/start"));
        Eventually.that("it greets", () -> stub.to("5201").size() == 1);
        stub.news("8001", Updates.text(12, "5201", QUESTION));
        Eventually.that("the assistant answers", () -> stub.to("5201").size() == 2);
        TelegramStub.Call answer = stub.to("5201").get(1);
        assertTrue(answer.text().contains("automated assistant"), answer.text());
        assertTrue(answer.arguments().getJsonObject("reply_markup").toString().contains("person"));

        stub.news("8001", Updates.edited(13, "5201", QUESTION + " Please"));
        stub.news("8001", Updates.pressed(14, "5201", "person", "Talk to a person"));
        Eventually.that("the promise is told", () -> stub.to("5201").size() == 3);

        Page agent = browsing.signedIn("ben.carter", "/marlow/inbox");
        agent.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText("Telegram"))
                .first()
                .click();
        assertThat(agent.locator("#thread")).containsText(QUESTION + " Please");
        agent.locator("#text").fill("Done, Dana.");
        agent.locator("[data-send]").click();
        Eventually.that(
                "the agent's words arrive",
                () -> stub.to("5201").size() == 4
                        && stub.to("5201").get(3).text().equals("Ben Carter:\nDone, Dana."));
    }

    @Test
    @Order(4)
    void channelsFitOnAPhoneAndInTheDark() {
        for (Page page : List.of(browsing.phone(), browsing.darkWindow())) {
            Chromium.signIn(page, "maya.lin", "/marlow/settings/channels");
            assertEquals(0, Browsing.overflow(page));
            assertEquals(List.of(), Browsing.seriousFaults(page));
            look(page, "channels-" + page.viewportSize().width);
            page.locator("a[href$='/new/TELEGRAM']").click();
            assertEquals(0, Browsing.overflow(page));
            look(page, "channel-form-" + page.viewportSize().width);
            page.navigate("/marlow/settings/channels");
            page.locator("th a")
                    .filter(new Locator.FilterOptions().setHasText("WhatsApp"))
                    .first()
                    .click();
            assertEquals(0, Browsing.overflow(page));
            look(page, "channel-" + page.viewportSize().width);
        }
    }

    private static Channels.Connected connected() {
        PageSession admin = PageSession.of("maya.lin");
        String pages = admin.get("/marlow/settings/channels").body();
        String page = pages.replaceAll(
                "(?s).*href=\"(/marlow/settings/channels/[0-9a-f-]{36})\"[^>]*>WhatsApp of Marlow.*", "$1");
        String door = admin.get(page).body().replaceAll("(?s).*(/hooks/whatsapp/[0-9a-f]{32}).*", "$1");
        return new Channels.Connected(page, door);
    }

    private static void deliver(Channels.Connected channel, String rest) {
        assertEquals(200, Channels.deliver(channel, Meta.delivery(Meta.change(NUMBER, rest))));
    }

    private static String sent(int index) {
        List<GraphStub.Taken> all = GraphStub.get().to(DANA);
        return all.size() > index ? all.get(index).message().toString() : "";
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + ".png"))
                .setFullPage(true));
    }
}
