package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * A document that a tenant uploaded.
 *
 * @param remarks warnings, or the reason of a rejection and what to do, as message keys of the knowledge module
 */
public record Source(
        SourceId id,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String language,
        Audience audience,
        SourceState state,
        List<String> remarks,
        int passages,
        Instant uploadedAt,
        String uploadedBy) {}
