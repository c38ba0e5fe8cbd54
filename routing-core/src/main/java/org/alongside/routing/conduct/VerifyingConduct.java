package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.routing.ConductLog.Fault;
import org.alongside.routing.ConductLog.Verification;
import org.alongside.shared.TenantId;

/** Walks the chain in the database against its checkpoints inside and outside it; and hands it out as a file. */
@ApplicationScoped
class VerifyingConduct {

    private static final int PAGE = 1000;
    private static final byte[] NO_KEY = {};

    private final ReadingConduct reading;
    private final CheckpointFiles files;

    @Inject
    VerifyingConduct(ReadingConduct reading, CheckpointFiles files) {
        this.reading = reading;
        this.files = files;
    }

    Verification verify(TenantId tenant) {
        List<SignedCheckpoint> outside = files.all(tenant);
        ReadingConduct.Beginning beginning = reading.beginning(tenant);
        ChainHead head = beginning.head();
        ChainCheck check = new ChainCheck(tenant.value(), trustedKey(tenant, beginning), together(beginning, outside));
        check.expectUnbroken(beginning.checkpoints(), head.signedSequence());
        if (keyWasExchanged(tenant, beginning)) {
            check.refuse(0);
        }
        walk(tenant, head.sequence(), check::next);
        Optional<Fault> fault = check.end(head.sequence(), head.hash()).or(() -> beyond(beginning));
        return new Verification(
                head.sequence() + beginning.unsealed(),
                head.sequence(),
                beginning.checkpoints().size(),
                head.sealedAt(),
                fault);
    }

    private static Optional<Fault> beyond(ReadingConduct.Beginning beginning) {
        return beginning.beyondHead().stream()
                .findFirst()
                .map(record -> new Fault(record.sequence(), record.id(), "inserted"));
    }

    private static List<SignedCheckpoint> together(ReadingConduct.Beginning beginning, List<SignedCheckpoint> outside) {
        List<SignedCheckpoint> all = new ArrayList<>(beginning.checkpoints());
        all.addAll(outside);
        return all;
    }

    private byte[] trustedKey(TenantId tenant, ReadingConduct.Beginning beginning) {
        return files.publicKey(tenant).or(beginning::publicKey).orElse(NO_KEY);
    }

    private boolean keyWasExchanged(TenantId tenant, ReadingConduct.Beginning beginning) {
        Optional<byte[]> outside = files.publicKey(tenant);
        return outside.isPresent()
                && !Arrays.equals(outside.get(), beginning.publicKey().orElse(NO_KEY));
    }

    void export(TenantId tenant, Writer out) throws IOException {
        ReadingConduct.Beginning beginning = reading.beginning(tenant);
        ExportFile file = new ExportFile(out);
        file.begin(tenant, beginning.head(), beginning.publicKey().orElse(NO_KEY));
        for (SignedCheckpoint checkpoint : beginning.checkpoints()) {
            file.add(checkpoint);
        }
        for (long after = 0; after < beginning.head().sequence(); ) {
            List<SealedRecord> page = upTo(beginning.head().sequence(), reading.page(tenant, after, PAGE));
            if (page.isEmpty()) {
                break;
            }
            for (SealedRecord record : page) {
                file.add(record);
            }
            after = page.get(page.size() - 1).sequence();
        }
        file.end();
    }

    private void walk(TenantId tenant, long last, Consumer<SealedRecord> visit) {
        for (long after = 0; after < last; ) {
            List<SealedRecord> page = upTo(last, reading.page(tenant, after, PAGE));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(visit);
            after = page.get(page.size() - 1).sequence();
        }
    }

    private static List<SealedRecord> upTo(long last, List<SealedRecord> page) {
        return page.stream().filter(record -> record.sequence() <= last).toList();
    }
}
