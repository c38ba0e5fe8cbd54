package org.alongside.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alongside.launch.TestStack;

/** A real browser, the one of the system. Not shared between threads; closed by the test that opened it. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int DESKTOP_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;
    private static final int HEIGHT = 844;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium open() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable()))
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** A person at a desk: their own cookies, in that language. */
    public Page desktop(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(DESKTOP_WIDTH, HEIGHT), language);
    }

    /** A person with a phone. */
    public Page phone(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(PHONE_WIDTH, HEIGHT), language);
    }

    /** A person who prefers dark pages. */
    public Page dark(String language) {
        return page(
                new Browser.NewContextOptions()
                        .setViewportSize(DESKTOP_WIDTH, HEIGHT)
                        .setColorScheme(ColorScheme.DARK),
                language);
    }

    /** Through the identity provider's form, to the page that was asked for. */
    public static void signIn(Page page, String username, String path) {
        page.navigate(TestStack.get().baseUrl() + path);
        page.locator("#username").fill(username);
        Locator password = page.locator("#password");
        if (!password.isVisible()) {
            page.locator("#kc-login").click();
        }
        password.fill(Signed.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(TestStack.get().baseUrl()));
    }

    private Page page(Browser.NewContextOptions options, String language) {
        BrowserContext context = browser.newContext(
                options.setLocale(language).setBaseURL(TestStack.get().baseUrl()));
        return context.newPage();
    }

    private static String executable() {
        return System.getenv().getOrDefault("ALONGSIDE_CHROMIUM", "/usr/bin/chromium");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
