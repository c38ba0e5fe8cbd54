package org.alongside.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds back what follows a turn in the background, until it is closed: sealing and facts find their rows locked, and
 * the words that people search by (0052) their table. So the turn can be weighed alone, and then what follows it. Gaps
 * are grouped all the same, and count for the turn.
 */
final class Following implements AutoCloseable {

    private final Connection holding;

    private Following(Connection holding) {
        this.holding = holding;
    }

    /** @param database past row-level security, for this alone */
    static Following heldBack(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement lock = database.createStatement()) {
            lock.execute("select from routing.conduct_heads for update");
            lock.execute("select from metrics.generations for update");
            lock.execute("lock table routing.search_words in share mode");
        }
        return new Following(database);
    }

    @Override
    public void close() throws SQLException {
        holding.commit();
        holding.close();
    }
}
