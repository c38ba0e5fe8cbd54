package org.alongside.inbox.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alongside.it.Chromium;

/** The windows of a story's people, and what can be said of a page whatever it shows. */
final class Browsing implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("\\b[a-z]+(?:\\.[a-z]+)+\\.[A-Z][A-Z_]+\\b");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A bound, not a wait: each condition is looked at all the time, also on a machine that is busy. */
    static final double PATIENCE_MILLIS = 30_000;

    private static final String AXE = axe();

    private final Chromium chromium = Chromium.open();

    /** A window of somebody who is not signed in. */
    Page window() {
        return patient(chromium.desktop("en-GB"));
    }

    Page phone() {
        return patient(chromium.phone("en-GB"));
    }

    Page darkWindow() {
        return patient(chromium.dark("en-GB"));
    }

    /** A window of the member, signed in at Keycloak. */
    Page signedIn(String username, String address) {
        Page page = window();
        Chromium.signIn(page, username, address);
        return ready(page);
    }

    /** The page as it is once its keys and live updates work. */
    static Page ready(Page page) {
        page.waitForSelector(
                "html[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    /** What axe finds at the page that is serious or critical, one line each; empty when nothing. */
    static List<?> seriousFaults(Page page) {
        // As the debugger's own script: the page's content policy forbids every other way.
        page.evaluate(AXE);
        return (List<?>) page.evaluate("""
                async tags => (await axe.run(document, {runOnly: tags})).violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => rule.id + ': ' + rule.nodes[0].html)
                """, WCAG);
    }

    /** How many pixels the page is wider than its window. */
    static int overflow(Page page) {
        Object pixels = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    /**
     * Keys of messages that stand on the page instead of words, as {@code routing.supply.ENOUGH} does when no file has
     * it.
     */
    static List<String> rawKeys(Page page) {
        return KEY.matcher(page.locator("body").innerText())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The button of exactly that name. */
    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page patient(Page page) {
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private static String axe() {
        try (InputStream script = Browsing.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
