package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.it.Chromium;
import org.alongside.it.Eventually;
import org.junit.jupiter.api.Test;

/** An agent looks for a conversation that somebody led a moment ago. */
class SearchIT extends StoryWorld {

    @Test
    void whatWasSaidIsFoundOpenedAndToldApart() {
        new Customer(browsing.window(), "marlow")
                .writes("There is a charge of 77.77 by “Mañana Xylophones” that I don't recognise");
        Page ana = browsing.signedIn("ana.brooks", "/marlow/inbox");
        Browsing.ready(ana).keyboard().press("/");
        ana.keyboard().type("manana xylo");
        submit(ana);

        Locator row = foundIn(ana);
        assertEquals(List.of("Mañana", "Xylophones"), row.locator("mark").allTextContents());
        assertEquals(List.of(), Browsing.seriousFaults(ana));
        row.click();
        assertThat(ana.locator("#conversation")).containsText("77.77");
        assertThat(ana.locator("#queue .row")).hasCount(1);

        String number = ana.locator("#side dd").nth(1).textContent();
        ana.locator("#seek input[name=q]").fill(number);
        submit(ana);
        assertThat(foundIn(ana)).containsText("77.77");

        ana.locator("#seek-state").selectOption("CLOSED");
        ana.locator("button[form=seek]").click();
        assertThat(ana.locator("#queue .empty")).containsText(number);
        ana.locator("#queue .empty a").click();
        assertThat(ana.locator("#queue .row")).hasCount(1);
    }

    @Test
    void theSearchFitsAPhone() {
        Page phone = browsing.phone();
        Chromium.signIn(phone, "ana.brooks", "/marlow/inbox");
        phone.navigate("/marlow/inbox?q=zzquagga");
        assertThat(phone.locator("#queue .empty")).isVisible();
        assertTrue(Browsing.overflow(phone) <= 0);
    }

    private static void submit(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Words are written down after the customer was answered: the page is asked until they are. */
    private static Locator foundIn(Page page) {
        Locator row = page.locator("#queue .row");
        Eventually.that("it is found", () -> {
            page.navigate(page.url());
            return row.count() == 1;
        });
        return row.first();
    }
}
