package org.alongside.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees when replies are there for everybody: durable and visible, after their last commit. A turn ends its message in
 * the commit that brings the reply, so what waits is looked at every few milliseconds; a reply counts as seen when the
 * first look after it no longer finds its message waiting, which is never too early. By the database's clock.
 */
final class Replies extends Thread {

    private static final long EVERY_NANOS = 5_000_000;

    private final Connection database;
    private final TreeSet<Double> looks = new TreeSet<>();
    private final Map<UUID, Double> lastWaiting = new HashMap<>();
    private volatile boolean over;

    /** @param database past row-level security, for this alone */
    Replies(Connection database) {
        super("replies");
        this.database = database;
    }

    @Override
    public void run() {
        try (PreparedStatement look = database.prepareStatement("select extract(epoch from clock_timestamp())"
                + " * 1000 as at, array(select id from routing.inbound_events where state = 'PENDING') as waiting")) {
            while (!over) {
                look(look);
                LockSupport.parkNanos(EVERY_NANOS);
            }
            look(look);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void look(PreparedStatement look) throws SQLException {
        try (ResultSet result = look.executeQuery()) {
            result.next();
            double at = result.getDouble("at");
            looks.add(at);
            for (Object event : (Object[]) result.getArray("waiting").getArray()) {
                lastWaiting.put((UUID) event, at);
            }
        }
    }

    /** Milliseconds from the insert of each message after this position to its reply; sorted. */
    double[] waits(long after) throws SQLException, InterruptedException {
        over = true;
        join();
        try (PreparedStatement statement = database.prepareStatement(
                "select e.id, extract(epoch from e.stored_at) * 1000 as stored, extract(epoch from r.said_at) * 1000 as said"
                        + " from routing.inbound_events e"
                        + " join routing.messages m on m.tenant_id = e.tenant_id and m.id = e.id"
                        + " join routing.messages r on r.tenant_id = m.tenant_id"
                        + " and r.conversation_id = m.conversation_id and r.sequence = m.sequence + 1"
                        + " where e.position > ?")) {
            statement.setLong(1, after);
            List<Double> waits = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    double said = result.getDouble("said");
                    double waited = lastWaiting.getOrDefault(result.getObject("id", UUID.class), said);
                    waits.add(looks.higher(Math.max(said, waited)) - result.getDouble("stored"));
                }
            }
            return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }
}
