package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * One version of a document that a tenant gave us.
 *
 * @param scope when and where it is in force; its end is also that of a version that a newer one supersedes
 * @param version of the document, counted from 1
 * @param remarks warnings, or the reason of a rejection and what to do, as message keys of the knowledge module
 * @param passages how many are in force once it is indexed
 * @param readDone pages, or rows, read so far while it is being read
 * @param readAll how many there are; 0 when that is not known
 */
public record Source(
        SourceId id,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String language,
        Audience audience,
        Scope scope,
        int version,
        SourceState state,
        List<String> remarks,
        int passages,
        int readDone,
        int readAll,
        Instant uploadedAt,
        String uploadedBy) {}
