package org.alongside.routing.conduct;

import java.nio.file.Path;
import java.time.Clock;
import org.alongside.routing.ConductLog;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;

/** The chain on a database, with its sealer, for tests that reach through all modules. */
public final class ChainOn {

    private final ConductLog log;
    private final ConductSealer sealer;

    private ChainOn(ConductLog log, ConductSealer sealer) {
        this.log = log;
        this.sealer = sealer;
    }

    public ConductLog log() {
        return log;
    }

    public void seal(TenantId tenant) {
        sealer.seal(tenant);
    }

    public static ChainOn of(Sql sql, Path data) {
        Clock clock = Clock.systemUTC();
        MasterKey master = new MasterKey("a master key of a test, long enough");
        ConductRows rows = new ConductRows(sql);
        SigningKeys keys = new SigningKeys(sql, master, clock);
        ReadingConduct reading = new ReadingConduct(rows, keys);
        CheckpointFiles files = new CheckpointFiles(data.toString());
        RecordingConduct log = new RecordingConduct(
                rows,
                new ContactSecrets(sql, master, clock),
                reading,
                new VerifyingConduct(reading, files),
                new TimeOrderedIds(clock),
                clock,
                appended -> {});
        return new ChainOn(
                log,
                new ConductSealer(new DueConduct(sql), new SealingSteps(rows, keys, clock), reading, files, clock));
    }
}
