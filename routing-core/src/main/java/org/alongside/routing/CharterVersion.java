package org.alongside.routing;

import java.time.Instant;

/** A charter as it was saved. Every version is kept; the one with the highest number is in force. */
public record CharterVersion(int number, Charter charter, String savedBy, Instant savedAt) {}
