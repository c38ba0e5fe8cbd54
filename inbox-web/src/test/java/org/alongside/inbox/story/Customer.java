package org.alongside.inbox.story;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;

/** Somebody on a business's website. */
final class Customer {

    private final Page page;
    private final FrameLocator chat;

    /** Opens the site and its chat. */
    Customer(Page page, String slug) {
        this.page = page;
        page.navigate("/demo/" + slug);
        page.locator("#alongside-chat").click();
        chat = page.frameLocator("iframe");
        PlaywrightAssertions.assertThat(chat.locator("#person")).isEnabled();
    }

    void writes(String text) {
        chat.locator("#text").fill(text);
        chat.locator("#text").press("Enter");
    }

    void brings(String name, byte[] content) {
        chat.locator("#picker").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    void asksForAPerson() {
        chat.locator("#person").click();
    }

    /** The n-th message by that author, greeting included. */
    Locator messages(String author) {
        return chat.locator("#thread > ." + author + ":not(.pending)");
    }

    Locator lastAnswer() {
        return chat.locator("#thread > .assistant").last();
    }

    FrameLocator chat() {
        return chat;
    }

    Page page() {
        return page;
    }

    /** Opens the first citation of the last answer in its own window. */
    Page opensCitation() {
        return page.waitForPopup(
                () -> lastAnswer().locator(".sources a").first().click());
    }
}
