package org.alongside.inbox.shell;

import org.alongside.shared.web.View;

/** What was asked cannot be done. @param reason in the reader's language, says what to do */
record RefusedPage(String reason, String back) implements View {}
