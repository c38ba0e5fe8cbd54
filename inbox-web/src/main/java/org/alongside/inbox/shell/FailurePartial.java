package org.alongside.inbox.shell;

import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Any failure as an answer to htmx: an alert above the page, which stays as it was. @param incident only for faults of
 * ours
 */
record FailurePartial(String reason, @Nullable String incident) implements View {}
