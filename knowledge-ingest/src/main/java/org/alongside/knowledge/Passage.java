package org.alongside.knowledge;

import java.util.List;

/**
 * A quotable piece of a source.
 *
 * @param path headings from the document's title down to this piece
 * @param text plain text; table rows keep their header as {@code header: value} pairs
 * @param locator where it stands, for people: "page 3", "row 12", or empty
 * @param language ISO 639-1
 * @param score of the search that found it: higher is nearer, comparable only within one search; 0 when fetched by id
 * @param relevance 0..1, how well it fits the question regardless of the other hits (share of the question's weighted
 *     terms found, or cosine); 0 when fetched by id
 */
public record Passage(
        PassageId id,
        SourceId source,
        String sourceTitle,
        List<String> path,
        String text,
        String locator,
        String language,
        Audience audience,
        double score,
        double relevance) {}
