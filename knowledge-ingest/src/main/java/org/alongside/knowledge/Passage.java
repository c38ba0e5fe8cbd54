package org.alongside.knowledge;

import java.util.List;

/**
 * A quotable piece of one version of a source. It never changes: another version has other passages with other ids, so
 * the id of a passage says which version an answer used.
 *
 * @param path headings from the document's title down to this piece
 * @param text plain text; table rows keep their header as {@code header: value} pairs
 * @param locator where it stands, for people: "page 3", "row 12", or empty
 * @param language ISO 639-1
 * @param scope when and where it is in force
 * @param version of the document that it belongs to, counted from 1
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
        Scope scope,
        int version,
        double score,
        double relevance) {

    /** The only version of a source that is always in force. */
    public Passage(
            PassageId id,
            SourceId source,
            String sourceTitle,
            List<String> path,
            String text,
            String locator,
            String language,
            Audience audience,
            double score,
            double relevance) {
        this(id, source, sourceTitle, path, text, locator, language, audience, Scope.ALWAYS, 1, score, relevance);
    }

    /** The same passage, as a search found it. */
    public Passage found(double newScore, double newRelevance) {
        return new Passage(
                id,
                source,
                sourceTitle,
                path,
                text,
                locator,
                language,
                audience,
                scope,
                version,
                newScore,
                newRelevance);
    }
}
