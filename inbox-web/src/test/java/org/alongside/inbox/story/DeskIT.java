package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What agents do with a conversation besides answering it, with two of them at it. */
class DeskIT extends StoryWorld {

    @Test
    @Order(1)
    void whoLosesAConversationIsToldAndKeepsWhatTheyTyped() {
        Page ana = waiting("charge of 11.11 that I don't recognise", "11.11");
        take(ana, "Ana Brooks");
        ana.locator("#text").fill("Half a sentence of Ana");
        Page ben = browsing.signedIn("ben.carter", ana.url().replaceAll("^https?://[^/]+", ""));

        Browsing.ready(ben).keyboard().press("c");

        assertThat(ana.locator("#conversation .notice-warn")).containsText(Pattern.compile("Ben Carter took this"));
        assertThat(ana.locator("#text")).hasValue("Half a sentence of Ana");
        assertThat(ben.locator("#conversation .notice").first()).containsText("You took this from Ana Brooks");
        ana.locator("[data-send]").click();
        assertThat(ana.locator("#composer .field-error")).containsText("Ben Carter");
        assertThat(ana.locator("#text")).hasValue("Half a sentence of Ana");
        ana.reload();
        assertEquals(List.of(), Browsing.seriousFaults(ana));
    }

    @Test
    @Order(2)
    void aConversationRestsMovesAndItsClosingIsTakenBack() {
        Page ana = waiting("charge of 22.22 that I don't recognise", "22.22");
        take(ana, "Ana Brooks");
        open(ana, "s");
        assertEquals(List.of(), Browsing.seriousFaults(ana));
        ana.locator("button[value=AN_HOUR]").click();
        assertThat(ana.locator("#queue .tab[aria-current]")).containsText("Snoozed");
        assertThat(ana.locator("#queue .row").first()).containsText("22.22");
        Browsing.ready(ana).keyboard().press("s");
        assertThat(ana.locator("summary[data-key=s]")).isVisible();

        open(ana, "e");
        ana.locator("button[name=outcome][value=DUPLICATE]").click();
        ana.locator("[data-key=z]").click();
        assertThat(ana.locator("#conversation .workbench-head")).containsText("Ana Brooks");

        open(ana, "a");
        ana.locator("#to").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Ben Carter"));
        ana.locator("#transfer-note").fill("He knows the bank");
        ana.locator("details[open] .button-primary").click();
        assertThat(ana.locator("#conversation .workbench-head")).containsText("Ben Carter");
        assertThat(ana.locator(".message[data-author=NOTE]")).containsText("He knows the bank");
    }

    @Test
    @Order(3)
    void aFileReachesTheCustomerAndIsOnlySaved() {
        Page ana = browsing.signedIn("ana.brooks", "/marlow/inbox");
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("There is a charge of 33.33 on my account that I don't recognise");
        ana.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText("33.33"))
                .click();
        Browsing.ready(ana)
                .locator("#files")
                .setInputFiles(new FilePayload(
                        "form.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        ana.locator("[data-send]").click();

        Locator file = ana.locator(".message[data-author=AGENT] a[download]");
        assertThat(file).containsText("form.html");
        var answer = ana.request().get("/marlow" + file.getAttribute("href").replaceAll("^/marlow", ""));
        assertTrue(answer.headers().get("content-disposition").startsWith("attachment"), answer.headers()::toString);
        assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        assertThat(customer.messages("agent").last().locator("a.file")).containsText("form.html");
    }

    @Test
    @Order(4)
    void theDeskFitsAPhone() {
        Page phone = browsing.phone();
        com.microsoft.playwright.Page signed = phone;
        org.alongside.it.Chromium.signIn(signed, "ana.brooks", "/marlow/inbox?box=MINE");
        for (String box : List.of("MINE", "SNOOZED", "CLOSED")) {
            signed.navigate("/marlow/inbox?box=" + box);
            assertTrue(Browsing.overflow(signed) <= 0, box);
        }
        signed.navigate("/marlow/inbox/" + conversationOfMarlow());
        assertTrue(Browsing.overflow(signed) <= 0, "conversation");
    }

    private static Page waiting(String text, String known) {
        Page ana = browsing.signedIn("ana.brooks", "/marlow/inbox");
        new Customer(browsing.window(), "marlow").writes("There is a " + text);
        ana.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText(known))
                .click();
        return Browsing.ready(ana);
    }

    private static void take(Page agent, String name) {
        agent.keyboard().press("c");
        assertThat(agent.locator("#conversation .workbench-head")).containsText(name);
        Browsing.ready(agent);
    }

    private static void open(Page agent, String key) {
        Browsing.ready(agent).locator("summary[data-key=" + key + "]").click();
    }
}
