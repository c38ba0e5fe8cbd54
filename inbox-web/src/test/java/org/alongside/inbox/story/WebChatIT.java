package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.alongside.it.Eventually;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What makes the chat more than a field for text. */
class WebChatIT extends StoryWorld {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    @Order(1)
    void aFileReachesAPersonAndComesBackAsAnImage() {
        Customer customer = new Customer(browsing.window(), "marlow");

        customer.brings("torn-label.png", DOT);
        assertThat(customer.chat().locator("#files button")).hasText("torn-label.png ×");
        customer.writes("The label looks like this, photo 7731");

        assertThat(customer.messages("contact").first().locator("img")).isVisible();
        assertThat(customer.messages("system").first()).isVisible();
    }

    @Test
    @Order(2)
    void aFileThatCouldRunIsRefusedInWordsAndTheTextStays() {
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.chat().locator("#text").fill("what I typed");

        customer.brings("page.png", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(customer.chat().locator("#alert")).containsText("page.png");
        assertThat(customer.chat().locator("#text")).hasValue("what I typed");
        assertThat(customer.chat().locator("#files")).isHidden();
    }

    @Test
    @Order(3)
    void bothSeeThatTheOtherTypesAndTheAgentSeesThatItWasRead() {
        Page agent = browsing.signedIn("ana.brooks", "/marlow/inbox");
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("I was charged 88.10 that I never agreed to, 5512");
        agent.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText("5512"))
                .click();
        agent.locator("[data-key=c]").click();
        assertThat(agent.locator("#conversation .workbench-head")).containsText("Ana Brooks");

        // A page hears of typing only once it listens, and typing is told every few seconds only.
        Eventually.that("the agent sees that the customer types", () -> {
            customer.chat().locator("#text").pressSequentially("more ");
            return agent.locator("#typing").isVisible();
        });
        Eventually.that("the customer sees that the agent types", () -> {
            Browsing.ready(agent).locator("#text").pressSequentially("Let me look. ");
            return customer.chat().locator(".typing").isVisible();
        });

        agent.locator("[data-send]").click();
        assertThat(customer.messages("agent").last().locator(".text")).containsText("Let me look");
        assertThat(agent.locator(".message-state")
                        .filter(new Locator.FilterOptions().setHasText("Read"))
                        .first())
                .isVisible();
    }

    @Test
    @Order(4)
    void aSecondTabOfTheSameBrowserHearsToo() {
        Page first = browsing.window();
        Customer customer = new Customer(first, "marlow");
        Customer again = new Customer(first.context().newPage(), "marlow");

        customer.writes("how do I change the card that I pay with?");

        assertThat(again.messages("contact")).hasCount(1);
        assertThat(again.lastAnswer().locator(".sources a").first()).isVisible();
    }

    @Test
    @Order(5)
    void aCopyHoldsWhatWasSaid() throws IOException {
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("how do I change the card that I pay with?");
        assertThat(customer.messages("assistant").nth(1)).isVisible();

        Download copy = customer.page()
                .waitForDownload(() -> customer.chat().locator("#save").click());

        List<String> lines = Files.readAllLines(copy.path());
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.equals("how do I change the card that I pay with?"))
                        .count());
    }
}
