package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft is tried before it is published: in the playground, and on what customers wrote. */
class RehearsalIT extends StoryWorld {

    private static final String TRY = "/marlow/intents/try";

    @Test
    void conversationIsPlayedByKeyboard() {
        Page admin = browsing.signedIn("maya.lin", TRY);
        says(admin, "How do I change the card that I pay with?");
        assertThat(admin.locator(".trial-side .decision")).containsText("Contain");
        assertThat(admin.locator(".trial-side .passage").first()).isVisible();

        says(admin, "There is a charge on my account that I don't recognise, I will call my lawyer");
        assertThat(admin.locator(".trial-side .decision")).containsText("Escalate");
        assertThat(admin.locator(".thread .evidence").first()).hasText("don't recognise");
    }

    @Test
    void pastConversationsAreReplayedAndNothingChangesWithoutAReason() {
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("How do I change the card that I pay with?");
        assertThat(customer.messages("assistant").last()).isVisible();
        Page admin = browsing.signedIn("maya.lin", "/marlow/intents/replays");

        admin.locator("form[action$='/replays'] button").click();

        assertThat(admin.locator(".stat").first()).isVisible();
        assertThat(admin.locator(".stat").nth(2).locator(".stat-value")).hasText("0");
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        admin.setViewportSize(390, 844);
        assertTrue(Browsing.overflow(admin) <= 0, "too wide by " + Browsing.overflow(admin));
    }

    private static void says(Page admin, String text) {
        Browsing.ready(admin).locator("#text").fill(text);
        admin.locator("#text").press("Control+Enter");
        assertThat(admin.locator(".thread .message[data-looked='true']")).containsText(text.substring(0, 20));
    }
}
