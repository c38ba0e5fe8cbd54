package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.Publications.Release;
import org.alongside.routing.PublishedVersion;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** What people see and do with published versions, besides training them. */
@ApplicationScoped
public class PublicationRows {

    private final Sql sql;

    @Inject
    public PublicationRows(Sql sql) {
        this.sql = sql;
    }

    /** Who published it why, and when it is to be in force. */
    public void describe(int number, Release release, Optional<Integer> repeats) {
        sql.update(
                "update routing.policy_versions set comment = ?, live_from = ?, repeats = ? where number = ?",
                release.comment(),
                release.from(),
                repeats,
                number);
    }

    public Optional<PolicyDocument> document(int number) {
        return sql.one(
                "select document from routing.policy_versions where number = ?",
                row -> PolicyDocument.read(row.text("document")),
                number);
    }

    /** What the version found in force when it came. */
    public Optional<PolicyDocument> documentInForceBefore(int number) {
        return sql.one(
                "select document from routing.policy_versions"
                        + " where number < ? and live_at is not null order by number desc limit 1",
                row -> PolicyDocument.read(row.text("document")),
                number);
    }

    /** False when it is in force already, or was never to be. */
    public boolean cancel(int number) {
        return sql.update(
                        "update routing.policy_versions set state = 'CANCELLED'"
                                + " where number = ? and state in ('TRAINING', 'SCHEDULED')",
                        number)
                == 1;
    }

    /** Newest first. */
    public List<PublishedVersion> recent(int limit) {
        return sql.list(
                "select number, state, jsonb_array_length(document -> 'intents') as intents, published_by, published_at,"
                        + " comment, live_from, live_at, progress, coalesce(repeats, 0) as repeats, error"
                        + " from routing.policy_versions order by number desc limit ?",
                PublicationRows::published,
                limit);
    }

    private static PublishedVersion published(Row row) throws SQLException {
        return new PublishedVersion(
                row.integer("number"),
                row.constant("state", PublishedVersion.State.class),
                row.integer("intents"),
                row.text("published_by"),
                row.instant("published_at"),
                row.text("comment"),
                row.maybeInstant("live_from"),
                row.maybeInstant("live_at"),
                row.integer("progress"),
                Optional.of(row.integer("repeats")).filter(older -> older > 0),
                row.text("error"));
    }
}
