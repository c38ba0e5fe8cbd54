package org.alongside.knowledge.store;

import java.sql.SQLException;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.SourceState;
import org.alongside.shared.store.Row;

/** How rows become values, in one place. */
final class SourceRows {

    static final String PASSAGE_COLUMNS =
            "p.id, p.source_id, s.title, p.path, p.text, p.locator, p.language, s.audience, p.embedding";

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
                row.constant("state", SourceState.class),
                row.texts("remarks"),
                row.integer("passages"),
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
                0,
                0);
    }

    static SourceId sourceId(UUID id) {
        return new SourceId(id);
    }
}
