package org.alongside.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin sets a business up in the browser. The pictures are kept in target/screens. */
@ArquillianTest
@RunAsClient
class SettingsPagesIT {

    private static final List<String> PAGES = List.of("people", "inboxes", "channels", "hours");

    @BeforeAll
    static void prepareWorld() {
        World.get();
    }

    @Test
    void adminSeesAndSavesTheSettings() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.desktop("en");
            Chromium.signIn(page, World.ACME_ADMIN, "/acme/settings/hours");

            page.locator("[name=SATURDAY-opens]").fill("10:00");
            page.locator("[name=SATURDAY-closes]").fill("00:00");
            page.locator("main button.button-primary").click();

            assertThat(page.locator("[role=status]").first()).containsText("saved");
            assertThat(page.locator("[name=SATURDAY-opens]")).hasValue("10:00");
            assertThat(page.locator("[name=SATURDAY-closes]")).hasValue("00:00");
        }
    }

    @Test
    void everyPageFitsOnAPhoneAndOnADesk() {
        try (Chromium chromium = Chromium.open()) {
            keepPictures(chromium.desktop("en"), "desktop");
            keepPictures(chromium.phone("es"), "phone");
            keepPictures(chromium.dark("pt"), "dark");
        }
    }

    private static void keepPictures(Page page, String device) {
        Chromium.signIn(page, World.ACME_ADMIN, "/acme/settings/people");
        for (String name : PAGES) {
            page.navigate("/acme/settings/" + name);
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens/settings-" + name + "-" + device + ".png"))
                    .setFullPage(true));
            assertEquals(0, Math.max(0, ((Number) overflow).intValue()), name + " on " + device);
        }
    }
}
