package org.alongside.inbox.widget;

import org.alongside.shared.web.View;

/**
 * The website of an invented business, with the chat on it: what a customer of the demo sees first.
 *
 * @param site template of the website's body
 * @param stylesheet its own look, not the product's
 * @param inbox public key of the inbox that the chat writes to
 */
public record DemoPage(String title, String language, String site, String stylesheet, String inbox, String accent)
        implements View {}
