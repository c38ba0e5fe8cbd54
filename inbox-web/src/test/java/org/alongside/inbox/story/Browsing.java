package org.alongside.inbox.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium. Each person in a story has a window of their own. */
final class Browsing implements AutoCloseable {

    private static final List<String> SEALED_IN = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = axe();

    private final String baseUrl;
    private final Playwright playwright;
    private final Browser browser;

    Browsing(String baseUrl) {
        this.baseUrl = baseUrl;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("ALONGSIDE_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(SEALED_IN));
    }

    /** A window of somebody who is not signed in. */
    Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 860));
    }

    Page phone() {
        return window(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    Page darkWindow() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 860).setColorScheme(ColorScheme.DARK));
    }

    /** A window of the member, signed in at Keycloak. */
    Page signedIn(String username, String address) {
        Page page = window();
        signIn(page, username, address);
        return page;
    }

    void signIn(Page page, String username, String address) {
        page.navigate(address);
        page.locator("#username").fill(username);
        page.locator("#kc-login").click();
        page.locator("#password").fill("alongside");
        page.locator("#kc-login").click();
        page.waitForURL(baseUrl + address + "**");
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

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(baseUrl).setLocale("en-GB"));
        context.setDefaultTimeout(30_000);
        return context.newPage();
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
        playwright.close();
    }
}
