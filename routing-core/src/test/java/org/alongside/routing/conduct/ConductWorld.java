package org.alongside.routing.conduct;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactId;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;

/** A chain in a real database, for a tenant of its own. */
final class ConductWorld {

    static final TestDatabase DATABASE = TestDatabase.get();

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final CheckpointFiles files;
    final ConductSealer sealer;
    final DueConduct due;
    private final RecordingConduct log;

    ConductWorld(Path data) {
        Sql sql = DATABASE.sql();
        Clock clock = Clock.systemUTC();
        Ids ids = new TimeOrderedIds(clock);
        MasterKey master = new MasterKey("a master key of a test, long enough");
        ConductRows rows = new ConductRows(sql);
        SigningKeys keys = new SigningKeys(sql, master, clock);
        ReadingConduct reading = new ReadingConduct(rows, keys);
        files = new CheckpointFiles(data.toString());
        due = new DueConduct(sql);
        sealer = new ConductSealer(due, new SealingSteps(rows, keys, clock), reading, files, clock);
        log = new RecordingConduct(
                rows,
                new ContactSecrets(sql, master, clock),
                reading,
                new VerifyingConduct(reading, files),
                ids,
                clock,
                appended -> {});
    }

    /** So many records, sealed. */
    ConductWorld chainOf(int records) {
        for (int n = 1; n <= records; n++) {
            append(entry("decision", Map.of("n", String.valueOf(n))));
        }
        return seal();
    }

    static ConductEntry entry(String kind, Map<String, String> facts) {
        return new ConductEntry(kind, Optional.empty(), Optional.empty(), facts, Map.of());
    }

    static ConductEntry about(ContactId contact, String words) {
        return new ConductEntry("reply", Optional.empty(), Optional.of(contact), Map.of(), Map.of("text", words));
    }

    void append(ConductEntry... entries) {
        in(chain -> {
            chain.append(tenant, List.of(entries));
            return 0;
        });
    }

    ConductWorld seal() {
        DATABASE.in(tenant, () -> sealer.seal(tenant));
        return this;
    }

    ConductWorld sign() {
        DATABASE.in(tenant, () -> sealer.sign(tenant));
        return this;
    }

    ConductLog.Verification verify() {
        return in(chain -> chain.verify(tenant));
    }

    Optional<ConductLog.Fault> fault() {
        return verify().fault();
    }

    interface Use<T> {
        T of(ConductLog chain) throws Exception;
    }

    <T> T in(Use<T> use) {
        return DATABASE.in(tenant, () -> use.of(log));
    }

    String idAt(long sequence) {
        return DATABASE.in(
                tenant,
                () -> DATABASE.sql()
                        .one(
                                "select id from routing.conduct_records where sequence = ?",
                                row -> row.text("id"),
                                sequence)
                        .orElseThrow());
    }

    /** As somebody with all rights on the database, past row-level security. */
    static int tamper(String sql, Object... values) {
        try (Connection connection = DATABASE.superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof TenantId id ? id.value() : values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
