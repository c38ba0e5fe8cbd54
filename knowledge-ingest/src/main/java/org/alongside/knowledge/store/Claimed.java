package org.alongside.knowledge.store;

import org.alongside.knowledge.SourceId;

/**
 * A source that this reader may read until its lease ends; every piece of work renews the lease.
 *
 * @param attempt how often it was claimed so far; who finishes must still hold the last one
 * @param language ISO 639-1, or empty to detect it
 */
public record Claimed(
        SourceId id, int attempt, String title, String fileName, String mediaType, String language, int bytes) {}
