package org.alongside.inbox.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What customers are asked after a person helped them: chosen, asked, answered, counted, and ended. */
class SurveyStoryIT extends StoryWorld {

    @Test
    @Order(1)
    void anAdminChoosesWhatIsAskedAndNothingTypedIsLost() {
        Page admin = browsing.signedIn("pablo.serra", "/alameda/settings/surveys");
        admin.locator("#capDays").fill("many");
        kind(admin, "SEAM").check();
        kind(admin, "EFFORT").check();
        kind(admin, "REPEATED").check();
        save(admin);
        assertThat(admin.locator(".field-error")).isVisible();
        assertThat(admin.locator("#capDays")).hasValue("many");
        assertThat(kind(admin, "SEAM")).isChecked();

        admin.locator("#capDays").fill("0");
        save(admin);

        assertThat(admin.locator(".notice-good").last()).isVisible();
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        admin.setViewportSize(390, 844);
        assertEquals(0, Browsing.overflow(admin));
    }

    @Test
    @Order(2)
    void whoeverWasHelpedAnswersByKeyboardAndIsCounted() {
        Page agent = browsing.signedIn("lucia.ortega", "/alameda/inbox");
        Customer customer = helped(agent, "cesta azul");
        FrameLocator chat = customer.chat();
        assertThat(chat.locator("#rating fieldset")).hasCount(4);

        customer.page().reload();
        customer.page().locator("#alongside-chat").click();
        assertThat(chat.locator("#rating fieldset")).hasCount(4);
        chat.locator("#rating input[name=AT_CLOSE][value='4']").press("Space");
        chat.locator("#rating input[name=EFFORT][value='6']").press("Space");
        chat.locator("#rating input[name=REPEATED][value=yes]").press("Space");
        chat.locator("#rating input[name=SEAM][value='10']").press("Space");
        chat.locator("#comment").fill("Rápido y amable");
        chat.locator("#rating .primary").press("Enter");
        assertThat(customer.messages("thanks")).isVisible();
        assertThat(chat.locator("#rating")).isHidden();

        agent.navigate("/alameda/inbox/"
                + asSuperuser("select conversation_id::text from routing.messages where text like '%cesta azul%'"));
        assertThat(agent.locator("#side")).containsText("Rápido y amable");
        assertThat(agent.locator("#side")).containsText("4 of 5");
        assertEquals(List.of(), Browsing.seriousFaults(agent));
        Page admin = browsing.signedIn("pablo.serra", "/alameda/metrics/surveys?days=1");
        admin.waitForCondition(() -> {
            admin.navigate("/alameda/metrics/surveys?days=1");
            return admin.locator("#by-HANDLER").count() > 0
                    && admin.locator("article").nth(3).textContent().contains("100");
        });
        assertEquals(List.of(), Browsing.seriousFaults(admin));
        admin.setViewportSize(390, 844);
        assertEquals(0, Browsing.overflow(admin));
    }

    @Test
    @Order(3)
    void whoeverWantsNoQuestionsIsAskedNoMore() {
        long before = unasked();
        Page agent = browsing.signedIn("lucia.ortega", "/alameda/inbox");
        Customer customer = helped(agent, "cesta verde");
        customer.chat().locator("#rating .plain").click();
        assertThat(customer.chat().locator("#rating")).isHidden();
        assertThat(customer.chat().locator("#alert")).isVisible();

        customer.writes("Quiero hablar con una persona, otra vez: he perdido mi cesta roja");
        answeredAndClosed(agent, customer, "cesta roja");
        assertThat(customer.messages("system").last()).containsText("Si necesita algo más");
        assertThat(customer.chat().locator("#rating")).isHidden();
        assertEquals(before + 1, unasked());
    }

    private static long unasked() {
        return rowsSeenBy("alameda", "select count(*) from routing.contacts where unasked_at is not null");
    }

    @Test
    @Order(4)
    void everythingIsAsItWas() {
        Page admin = browsing.signedIn("pablo.serra", "/alameda/settings/surveys");
        kind(admin, "SEAM").uncheck();
        kind(admin, "EFFORT").uncheck();
        kind(admin, "REPEATED").uncheck();
        save(admin);
        assertThat(admin.locator(".notice-good").last()).isVisible();
    }

    private static Locator kind(Page admin, String kind) {
        return admin.locator("input[name=kind][value=" + kind + "]");
    }

    private static void save(Page admin) {
        admin.locator("form.card .button-primary").click();
    }

    private static Customer helped(Page agent, String lost) {
        Customer customer = new Customer(browsing.window(), "alameda");
        customer.writes("Quiero hablar con una persona, he perdido mi " + lost);
        assertThat(customer.messages("system").first()).isVisible();
        answeredAndClosed(agent, customer, lost);
        assertThat(customer.chat().locator("#rating")).isVisible();
        return customer;
    }

    private static void answeredAndClosed(Page agent, Customer customer, String lost) {
        agent.navigate("/alameda/inbox");
        agent.locator("#queue .row")
                .filter(new Locator.FilterOptions().setHasText(lost))
                .first()
                .click();
        Browsing.ready(agent).locator("#text").fill("La tengo aquí.");
        agent.locator("[data-send]").click();
        assertThat(customer.messages("agent").last().locator(".text")).containsText("La tengo");
        assertThat(agent.locator("#text")).hasValue("");
        agent.locator("summary[data-key=e]").click();
        agent.locator("button[name=outcome][value=RESOLVED]").click();
    }
}
