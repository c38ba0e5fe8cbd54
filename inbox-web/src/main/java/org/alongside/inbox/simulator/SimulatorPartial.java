package org.alongside.inbox.simulator;

import org.alongside.inbox.agent.Transcript;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** What an agent sees, again. */
public record SimulatorPartial(String url, @Nullable Transcript thread) implements View {}
