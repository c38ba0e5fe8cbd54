package org.alongside.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** Looks twice a second at what the application does with its database connections. */
final class Pressure extends Thread {

    private static final long EVERY_NANOS = 500_000_000;

    private final Connection database;
    private volatile boolean over;
    private int most;
    private int mostIdle;

    /** @param database past row-level security, for this alone */
    Pressure(Connection database) {
        super("pressure");
        this.database = database;
        setDaemon(true);
    }

    @Override
    public void run() {
        try (PreparedStatement look =
                database.prepareStatement("select count(*) filter (where state <> 'idle') as busy,"
                        + " count(*) filter (where state = 'idle in transaction'"
                        + " and clock_timestamp() - state_change > interval '200 milliseconds') as waiting"
                        + " from pg_stat_activity where usename = 'alongside_app'")) {
            while (!over) {
                try (ResultSet seen = look.executeQuery()) {
                    seen.next();
                    most = Math.max(most, seen.getInt("busy"));
                    mostIdle = Math.max(mostIdle, seen.getInt("waiting"));
                }
                LockSupport.parkNanos(EVERY_NANOS);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String end() throws InterruptedException {
        over = true;
        join();
        return "at most " + most + " connections in use at once, " + mostIdle
                + " of them in a transaction that did nothing for 0.2 s (target 0)";
    }
}
