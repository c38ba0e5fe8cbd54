package org.alongside.knowledge.store;

import java.time.Instant;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;

/** A document to be put on the shelf. @param language ISO 639-1, or empty until it has been read */
public record NewSource(
        SourceId id,
        String title,
        String fileName,
        String mediaType,
        byte[] content,
        byte[] sha256,
        String language,
        Audience audience,
        Scope scope,
        Instant uploadedAt,
        String uploadedBy) {}
