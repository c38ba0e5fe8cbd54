package org.alongside.inbox.shell;

import org.jspecify.annotations.Nullable;

/** A failure for programs: RFC 9457. @param incident only for faults of ours */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String incident) {}
