package org.alongside.knowledge;

import java.time.Instant;

/** A reply as it was from a moment on, and who released it. */
public record ReplyVersion(ApprovedReply reply, Instant savedAt, String savedBy) {}
