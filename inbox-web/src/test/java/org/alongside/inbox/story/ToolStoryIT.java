package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An admin registers a look-up, finds out that it cannot be reached, and takes it away. */
class ToolStoryIT extends StoryWorld {

    private static final String FIELDS = "estado_reparto = reparto.estado";

    @Test
    void aToolIsRegisteredTriedAndRemoved() {
        Page admin = browsing.signedIn("pablo.serra", "/alameda/assistant/tools");
        admin.locator("#name").fill("estado_reparto");
        admin.locator("#url").fill("http://tienda.example/reparto/{order}");
        admin.locator("#fields").fill(FIELDS);
        press(admin, "Save");
        assertThat(admin.locator("#error-summary")).isVisible();
        assertThat(admin.locator("#fields")).hasValue(FIELDS);
        assertEquals(List.of(), Browsing.seriousFaults(admin));

        // Our own machine is out of reach, whatever its name: nothing leaves this test.
        admin.locator("#url").fill("https://localhost/reparto/{order}");
        press(admin, "Save");
        assertThat(admin.locator("h1")).hasText("estado_reparto");
        assertThat(admin.locator(".notice-good")).isVisible();
        assertEquals(List.of(), Browsing.seriousFaults(admin));

        admin.locator("#value-order").fill("AL-1200");
        press(admin, "Try it");
        assertThat(admin.locator(".notice-warn")).containsText("UnknownHost");
        assertThat(admin.locator("#value-order")).hasValue("AL-1200");

        admin.navigate("/alameda/assistant/tools");
        Locator row = admin.locator("tr").filter(new Locator.FilterOptions().setHasText("estado_reparto"));
        assertThat(row).containsText("https://localhost/reparto/{order}");
        row.locator("a").first().click();
        admin.locator("details summary").last().click();
        press(admin, "Remove it");
        assertThat(admin.locator(".notice-good")).isVisible();
        assertThat(row).hasCount(0);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
