package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.it.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as people with other eyes, hands and screens meet it. */
class PagesIT extends StoryWorld {

    private static final List<String> ADMIN_PAGES = List.of(
            "/marlow/inbox",
            "/marlow/metrics",
            "/marlow/metrics/conversations?days=90",
            "/marlow/metrics/segments",
            "/marlow/metrics/seam?days=90",
            "/marlow/metrics/surveys?days=90",
            "/marlow/metrics/boundary?days=90",
            "/marlow/metrics/segments?measure=DEFLECTION&columns=HANDLER&before=1",
            "/marlow/knowledge",
            "/marlow/knowledge/replies",
            "/marlow/knowledge/replies/new?intent=refund_timing",
            "/marlow/knowledge/gaps",
            "/marlow/knowledge/review",
            "/marlow/knowledge/websites",
            "/marlow/knowledge/markets",
            "/marlow/intents",
            "/marlow/intents/change_payment_card",
            "/marlow/intents/change_payment_card/move?tier=B",
            "/marlow/intents/history",
            "/marlow/intents/diagnosis",
            "/marlow/intents/import",
            "/marlow/intents/packs",
            "/marlow/intents/thresholds",
            "/marlow/intents/publish",
            "/marlow/intents/versions/1",
            "/marlow/intents/try",
            "/marlow/intents/tests",
            "/marlow/intents/replays",
            "/marlow/shadow",
            "/marlow/decisions",
            "/marlow/autonomy",
            "/marlow/assistant/tools",
            "/marlow/charter",
            "/marlow/conduct",
            "/marlow/stop-loss",
            "/marlow/stop-loss/rules/new",
            "/marlow/stop-loss/episodes",
            "/marlow/sample",
            "/marlow/charter/sheet",
            "/marlow/settings/people",
            "/marlow/settings/channels/new/WEB_CHAT",
            "/marlow/settings/incoming",
            "/marlow/settings/hours",
            "/marlow/settings/surveys",
            "/marlow/settings/keys",
            "/marlow/settings/webhooks",
            "/marlow/settings/undelivered",
            "/marlow/settings/simulator");

    @Test
    void axeFindsNothingSeriousInLightAndDarkAndEveryTextIsWords() {
        for (Page page : List.of(browsing.window(), browsing.darkWindow())) {
            Chromium.signIn(page, "maya.lin", "/marlow/inbox");
            for (String address : ADMIN_PAGES) {
                assertEquals(200, page.navigate(address).status(), address);
                assertEquals(List.of(), Browsing.seriousFaults(page), address);
                assertEquals(List.of(), Browsing.rawKeys(page), address);
            }
        }
    }

    @Test
    void nothingIsWiderThanAPhone() {
        Page phone = browsing.phone();
        Chromium.signIn(phone, "maya.lin", "/marlow/inbox");
        for (String address : ADMIN_PAGES) {
            phone.navigate(address);
            assertTrue(Browsing.overflow(phone) <= 0, address + " is too wide by " + Browsing.overflow(phone));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marlow", "alameda"})
    void chatHasNoSeriousFaultAndFitsAPhone(String business) {
        Customer customer = new Customer(browsing.phone(), business);

        assertEquals(List.of(), Browsing.seriousFaults(customer.page()));
        assertTrue(Browsing.overflow(customer.page()) <= 0);
    }

    @Test
    void agentNeedsNoMouse() {
        Page agent = browsing.signedIn("chloe.diaz", "/marlow/inbox");
        Customer customer = new Customer(browsing.window(), "marlow");
        customer.writes("I want to speak to a human being about case 7781");

        Locator row = agent.locator("#queue .row").filter(new Locator.FilterOptions().setHasText("7781"));
        assertThat(row).isVisible();
        agent.waitForCondition(() -> {
            agent.keyboard().press("j");
            return row.evaluate("row => row === document.activeElement").equals(true);
        });
        agent.keyboard().press("Enter");
        assertThat(agent.locator(".handoff")).isVisible();
        Browsing.ready(agent).keyboard().press("c");
        assertThat(agent.locator("#conversation .workbench-head")).containsText("Chloe Diaz");
        Browsing.ready(agent).keyboard().press("r");
        agent.keyboard().type("Hello, this is Chloe.");
        agent.keyboard().press("Control+Enter");

        assertThat(customer.messages("agent").last().locator(".text")).hasText("Hello, this is Chloe.");
    }

    @Test
    void firstTabStopSkipsToTheContent() {
        Page agent = browsing.signedIn("ana.brooks", "/marlow/inbox");

        Browsing.ready(agent).keyboard().press("Tab");

        assertThat(agent.locator(".skip")).isFocused();
    }
}
