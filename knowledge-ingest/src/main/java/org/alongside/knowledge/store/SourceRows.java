package org.alongside.knowledge.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.SourceState;
import org.alongside.shared.store.Row;

/** How rows become values, in one place. */
final class SourceRows {

    static final String PASSAGE_COLUMNS =
            "p.id, p.source_id, s.title, p.path, p.text, p.locator, p.language, s.audience, p.embedding, "
                    + "s.valid_from, s.valid_until, s.superseded_at, s.markets, s.product, s.version";

    private SourceRows() {}

    static Source source(Row row) throws SQLException {
        return new Source(
                sourceId(row.uuid("id")),
                row.text("title"),
                row.text("file_name"),
                row.text("media_type"),
                row.number("bytes"),
                row.text("language"),
                row.constant("audience", Audience.class),
                scope(row),
                row.integer("version"),
                row.constant("state", SourceState.class),
                row.texts("remarks"),
                row.integer("passages"),
                row.integer("read_done"),
                row.integer("read_all"),
                row.instant("uploaded_at"),
                row.text("uploaded_by"));
    }

    static Passage passage(Row row) throws SQLException {
        return new Passage(
                new PassageId(row.uuid("id")),
                sourceId(row.uuid("source_id")),
                row.text("title"),
                row.texts("path"),
                row.text("text"),
                row.text("locator"),
                row.text("language"),
                row.constant("audience", Audience.class),
                scope(row),
                row.integer("version"),
                0,
                0);
    }

    static Cited cited(Row row) throws SQLException {
        return new Cited(passage(row), row.constant("standing", Cited.Standing.class));
    }

    /** A version ends when its validity does, or earlier when the next one takes over. */
    private static Scope scope(Row row) throws SQLException {
        Instant until = row.instant("valid_until");
        Instant superseded = row.maybeInstant("superseded_at").orElse(Scope.OPEN);
        return new Scope(
                row.instant("valid_from"),
                superseded.isBefore(until) ? superseded : until,
                row.texts("markets"),
                row.text("product"));
    }

    static SourceId sourceId(UUID id) {
        return new SourceId(id);
    }
}
