package org.alongside.inbox.shell;

import org.alongside.shared.web.View;

/** There is nothing at the address, or nothing for this reader: the two look the same. */
record NotFoundPage(String home) implements View {}
