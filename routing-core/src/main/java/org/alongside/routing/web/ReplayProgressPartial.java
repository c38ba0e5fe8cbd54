package org.alongside.routing.web;

import org.alongside.shared.web.View;

/** The progress again, while a replay runs. */
public record ReplayProgressPartial(ReplayProgress progress) implements View {}
