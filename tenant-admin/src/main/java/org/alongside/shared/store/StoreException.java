package org.alongside.shared.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused or failed. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    public StoreException(String message, @Nullable SQLException cause) {
        super(message, cause);
        this.state = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    static StoreException of(String sql, SQLException cause) {
        SQLException first = cause.getNextException() == null ? cause : cause.getNextException();
        return new StoreException(first.getMessage() + " in: " + sql, first);
    }

    /** Whether a unique index refused the row: somebody was first. */
    public boolean duplicate() {
        return UNIQUE_VIOLATION.equals(state);
    }
}
