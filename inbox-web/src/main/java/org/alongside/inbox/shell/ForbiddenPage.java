package org.alongside.inbox.shell;

import org.alongside.shared.web.View;

/** The reader belongs here, but their role may not do this. */
record ForbiddenPage(String home) implements View {}
