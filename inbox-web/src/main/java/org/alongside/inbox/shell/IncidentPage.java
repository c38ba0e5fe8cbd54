package org.alongside.inbox.shell;

import org.alongside.shared.web.View;

/** A fault of ours. @param incident number under which the log knows it */
record IncidentPage(String incident, String home) implements View {}
