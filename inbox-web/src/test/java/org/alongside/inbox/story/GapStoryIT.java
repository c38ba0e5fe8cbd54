package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What nothing answers becomes a gap, an agent's answer closes it, and the next customer is answered. */
class GapStoryIT extends StoryWorld {

    private static final String QUESTION = "¿montáis los muebles en casa?";
    private static final String ANSWER =
            "Montamos camas y estanterías en casa en toda la península, en los siete días siguientes a la entrega.";

    @Test
    @Order(1)
    void anAgentsAnswerClosesTheGap() {
        Customer before = new Customer(browsing.window(), "alameda");
        before.writes(QUESTION);
        assertThat(before.messages("system").first()).isVisible();
        Page agent = browsing.signedIn("lucia.ortega", "/alameda/inbox");
        agent.locator("#queue .row").filter(containing("montáis")).first().click();
        Browsing.ready(agent).locator("#text").fill("Hola:\n" + ANSWER);
        agent.locator("[data-send]").click();
        assertThat(before.messages("agent").last().locator(".text")).containsText("península");

        Page admin = browsing.signedIn("pablo.serra", "/alameda/knowledge/gaps");
        Locator gap = admin.locator("[data-row]").filter(containing("montáis"));
        admin.waitForCondition(() -> {
            admin.reload();
            return gap.count() > 0;
        });
        gap.first().click();
        assertThat(admin.locator("#text")).hasValue(ANSWER);
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        admin.locator("#kind").check();
        admin.locator("#title").fill("Montaje de muebles en casa");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .click();
        assertThat(admin.locator(".notice-good").last()).isVisible();

        admin.waitForCondition(() -> {
            admin.navigate("/alameda/knowledge/search?q=montaje de muebles en casa");
            return admin.content().contains("siete días");
        });
        Customer after = new Customer(browsing.window(), "alameda");
        after.writes(QUESTION);
        assertThat(after.messages("assistant").nth(1).locator(".text")).containsText("siete días");

        admin.navigate("/alameda/knowledge/gaps");
        admin.locator("details summary").last().click();
        admin.locator("details [data-row]")
                .filter(containing("montáis"))
                .first()
                .click();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(admin.locator("#text")).isVisible();
    }

    @Test
    @Order(2)
    void aReplyIsWrittenWithAPreviewAndNothingTypedIsLost() {
        Page admin = browsing.signedIn("pablo.serra", "/alameda/knowledge/replies");
        admin.navigate("/alameda/knowledge/replies/new?intent=track_order");
        admin.locator("#name").fill("con número");
        admin.locator("#text-es").fill("Tu pedido {order number} está en camino, {plan}.");
        assertThat(admin.locator("#preview mark").first()).hasText("{order number}");
        assertThat(admin.locator("#preview .is-bad")).containsText("{plan}");
        assertEquals(List.of(), Browsing.seriousFaults(admin));

        admin.locator("#text-es").fill("Tu pedido {order number está en camino.");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(admin.locator("#error-summary")).isVisible();
        assertThat(admin.locator("#text-es")).hasValue("Tu pedido {order number está en camino.");
        assertThat(admin.locator("#name")).hasValue("con número");

        admin.locator("#text-es").fill("Tu pedido {order number} está en camino.");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        Locator row = admin.locator("tr").filter(containing("con número"));
        assertThat(row).isVisible();
        assertThat(row.locator(".chip-warn").first()).isVisible();
        row.locator("button").last().click();
        assertTrue(admin.locator("tr").filter(containing("con número")).count() == 0);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
