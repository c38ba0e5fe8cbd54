package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job as people do it, in a browser, on the real servers with the demo's businesses. */
class StoryIT extends StoryWorld {

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "marlow, how do I change the card that I pay with?",
        "alameda, ¿cómo cambio la tarjeta con la que pago?",
        "alameda, como troco o cartão com que pago?"
    })
    void customerGetsAnAnswerWhoseCitationOpens(String business, String question) {
        Customer customer = new Customer(browsing.window(), business);
        assertThat(customer.chat().locator("header p"))
                .containsText(Pattern.compile("AI assistant|asistente de IA|assistente de IA"));

        customer.writes(question);

        Locator answer = customer.messages("assistant").nth(1);
        assertThat(answer.locator(".text")).not().isEmpty();
        assertThat(answer.locator(".sources a").first()).isVisible();
        Page passage = customer.opensCitation();
        assertThat(passage.locator("blockquote")).not().isEmpty();
        assertEquals(List.of(), Browsing.seriousFaults(passage));
    }

    @Test
    @Order(2)
    void unrecognisedChargeGoesToAPersonWhoAnswersLive() {
        Page agent = browsing.signedIn("ana.brooks", "/marlow/inbox");
        Customer customer = new Customer(browsing.window(), "marlow");

        customer.writes("There is a charge of 42.50 on my account that I don't recognise");

        assertThat(customer.messages("system").first())
                .containsText(Pattern.compile("person", Pattern.CASE_INSENSITIVE));
        Locator row = agent.locator("#queue .row").filter(containing("42.50"));
        assertThat(row).isVisible();
        row.click();
        assertThat(agent.locator(".handoff-need")).containsText("42.50");
        assertThat(agent.locator(".handoff .reasons li").first()).isVisible();
        assertThat(agent.locator("#conversation .workbench-head .tier")).hasText("C");
        assertThat(agent.locator(".draft")).hasCount(0);

        Browsing.ready(agent).keyboard().press("c");
        assertThat(agent.locator("#conversation .workbench-head")).containsText("Ana Brooks");
        agent.locator("#text").fill("I have stopped the payment and opened a dispute for you.");
        agent.locator("[data-send]").click();
        Locator reply = customer.messages("agent").last();
        assertThat(reply.locator(".text")).containsText("opened a dispute");
        assertThat(reply.locator(".mark")).hasText("Person");

        agent.locator("summary[data-key=e]").click();
        agent.locator("button[name=outcome][value=RESOLVED]").click();
        assertThat(customer.chat().locator("#rating")).isVisible();
        customer.chat().locator("#rating label").nth(4).click();
        customer.chat().locator("#rating .primary").click();
        assertThat(customer.messages("thanks")).isVisible();
    }

    @Test
    @Order(3)
    void askingForAPersonByTheButtonWorksOnTheFirstMessage() {
        Customer customer = new Customer(browsing.window(), "marlow");

        customer.asksForAPerson();

        assertThat(customer.messages("system").first()).isVisible();
        assertThat(customer.messages("assistant")).hasCount(1);
    }

    @Test
    @Order(4)
    void tierBMessageGivesTheAgentADraftToEditAndSend() {
        Page agent = browsing.signedIn("ben.carter", "/marlow/inbox");
        Customer customer = new Customer(browsing.window(), "marlow");

        customer.writes("I returned my order two weeks ago and the refund has still not arrived");

        assertThat(customer.messages("system").first()).isVisible();
        agent.locator("#queue .row").filter(containing("two weeks ago")).click();
        assertThat(agent.locator(".draft")).isVisible();
        agent.locator("[data-key=i]").click();
        assertThat(agent.locator("#text")).not().hasValue("");
        agent.locator("#text").press("End");
        agent.locator("#text").pressSequentially(" Ben is on it.");
        agent.locator("[data-send]").click();
        assertThat(customer.messages("agent").last().locator(".text")).containsText("Ben is on it.");
    }

    @Test
    @Order(5)
    void uploadedDocumentIsUsedInTheNextAnswer() {
        Page admin = browsing.signedIn("maya.lin", "/marlow/knowledge");
        Customer before = new Customer(browsing.window(), "marlow");
        before.writes("Can I use a gift card for part of my order?");
        assertThat(before.messages("system").first()).isVisible();

        admin.locator("input[type=file][accept]")
                .setInputFiles(DEMO.resolve("marlow/later/paying-with-a-gift-card.md"));
        Browsing.button(admin, "Upload").click();
        assertThat(admin.locator("#sources tr")
                        .filter(containing("paying-with-a-gift-card.md"))
                        .locator(".chip"))
                .hasText("In use");

        Customer after = new Customer(browsing.window(), "marlow");
        after.writes("Can I use a gift card for part of my order?");
        Locator answer = after.messages("assistant").nth(1);
        assertThat(answer.locator(".text")).containsText(Pattern.compile("gift card", Pattern.CASE_INSENSITIVE));
        assertThat(answer.locator(".sources a").first()).containsText("gift card", ignoringCase());
    }

    @Test
    @Order(6)
    void intentMovedToTierCGoesToAPersonFromTheNextMessageOn() {
        // An intent of which no other story asks: what is moved here stays moved.
        Customer before = new Customer(browsing.window(), "marlow");
        before.writes("how do I set up autopay");
        assertThat(before.messages("assistant").nth(1).locator(".text")).containsText("Autopay");

        Page admin = browsing.signedIn("maya.lin", "/marlow/intents");
        admin.locator("[data-card=autopay_setup] button[value=C]").click();
        assertThat(admin.locator("#move")).containsText("last month");
        Browsing.button(admin, "Move to C").click();
        admin.locator("#publication [data-key=p]").click();
        assertThat(admin.locator("#changes ~ ul")).containsText("from tier A to tier C");
        Browsing.button(admin, "Publish the draft").click();
        assertThat(admin.locator("#publication")).containsText("in force", slowly());
        admin.navigate("/marlow/intents");
        assertThat(admin.locator("[data-tier=C] [data-card=autopay_setup]")).isVisible();

        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("how do I set up autopay");

        assertThat(customer.messages("system").first()).isVisible();
        assertThat(customer.messages("assistant")).hasCount(1);
    }

    @Test
    @Order(7)
    void qualityShowsTheConversationsByCaseTypeAndHandler() {
        Page supervisor = browsing.signedIn("sam.reed", "/marlow/metrics");
        supervisor.waitForCondition(() -> {
            supervisor.reload();
            return supervisor
                            .locator("table[aria-labelledby=segments] a[data-handler=AGENT]")
                            .count()
                    > 0;
        });

        assertThat(supervisor
                        .locator("table[aria-labelledby=segments] a[data-handler=ASSISTANT]")
                        .first())
                .isVisible();
        Locator agreed = supervisor
                .locator(".stat")
                .filter(new Locator.FilterOptions().setHasText("agreed"))
                .first();
        assertThat(agreed).containsText(Pattern.compile("\\d+ of \\d+"));
        supervisor
                .locator("table[aria-labelledby=segments] a[data-handler=AGENT]")
                .first()
                .click();
        assertThat(supervisor.locator(".row").first()).isVisible();
    }

    @Test
    @Order(8)
    void otherBusinessSeesNothingOfIt() {
        Page stranger = browsing.signedIn("elena.ruiz", "/alameda/inbox");
        assertThat(stranger.locator("body")).not().containsText("42.50");

        for (String address : List.of("/marlow/inbox", "/marlow/metrics", "/marlow/conduct", "/marlow/knowledge")) {
            assertEquals(404, stranger.navigate(address).status(), address);
        }
        String conversation = conversationOfMarlow();
        assertEquals(404, stranger.navigate("/alameda/inbox/" + conversation).status());
        assertEquals(0, rowsSeenBy("alameda", "select count(*) from routing.messages where text like '%42.50%'"));
    }

    @Test
    @Order(9)
    void chainVerifiesUntilSomebodyChangesARecord() {
        Page admin = browsing.signedIn("maya.lin", "/marlow/conduct");
        admin.waitForCondition(() -> unsealedOfMarlow() == 0);
        admin.locator("[data-key=v]").click();
        assertThat(admin.locator(".notice-good h2")).isVisible();

        String changed = changeOneRecordAsSuperuser();

        admin.locator("[data-key=v]").click();
        assertThat(admin.locator(".notice-bad code")).hasText(changed);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.ContainsTextOptions ignoringCase() {
        return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
    }

    /** Training takes seconds, more on a busy machine. */
    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
    }
}
