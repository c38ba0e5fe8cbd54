package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** The short transactions of sealing: a batch of records, and a checkpoint over what was sealed. */
@InTenant
@ApplicationScoped
class SealingSteps {

    private static final System.Logger LOG = System.getLogger(SealingSteps.class.getName());

    static final int BATCH = 256;
    static final int LARGEST_CHECKPOINT = 1024;

    /** A checkpoint that is signed and not yet stored. */
    record Prepared(Checkpoint checkpoint, SignedCheckpoint signed) {}

    private final ConductRows rows;
    private final SigningKeys keys;
    private final Clock clock;

    @Inject
    SealingSteps(ConductRows rows, SigningKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** Seals up to a batch; returns how many, 0 also while another node seals. */
    int seal(TenantId tenant) {
        return rows.lockHead(tenant).map(head -> seal(tenant, head)).orElse(0);
    }

    private int seal(TenantId tenant, ChainHead head) {
        List<ConductRows.Unsealed> waiting = rows.unsealed(BATCH);
        Instant now = clock.instant();
        List<ConductRows.Link> links = new ArrayList<>();
        long sequence = head.sequence();
        byte[] hash = head.hash();
        for (ConductRows.Unsealed record : waiting) {
            sequence++;
            hash = ChainHash.link(tenant.value(), sequence, hash, ChainHash.ofPayload(record.payload()));
            links.add(new ConductRows.Link(record.id(), sequence, hash));
        }
        if (!waiting.isEmpty()) {
            rows.seal(tenant, links, new ChainHead(sequence, hash, Optional.of(now), head.signedSequence()), now);
        }
        return waiting.size();
    }

    /** Signs what was sealed since the last checkpoint; empty when nothing was. */
    Optional<Prepared> prepare(TenantId tenant) {
        ChainHead head = rows.head().orElseGet(ChainHead::none);
        List<SealedRecord> records = rows.sealedAfter(head.signedSequence(), LARGEST_CHECKPOINT);
        if (records.isEmpty() || !linked(tenant, head, records)) {
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.of(
                tenant.value(),
                head.signedSequence(),
                records.get(records.size() - 1).hash(),
                records.stream()
                        .map(record -> ChainHash.ofPayload(record.payload()))
                        .toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String document = checkpoint.document();
        return Optional.of(new Prepared(checkpoint, new SignedCheckpoint(document, keys.sign(tenant, document))));
    }

    /** What was tampered with before its checkpoint must not get a signature; verification names it. */
    private boolean linked(TenantId tenant, ChainHead head, List<SealedRecord> records) {
        byte[] hash = rows.hashAt(head.signedSequence()).orElseGet(ChainHash::start);
        long sequence = head.signedSequence();
        for (SealedRecord record : records) {
            sequence++;
            hash = ChainHash.link(tenant.value(), sequence, hash, ChainHash.ofPayload(record.payload()));
            if (record.sequence() != sequence || !Arrays.equals(hash, record.hash())) {
                LOG.log(System.Logger.Level.ERROR, "Conduct chain of {0} is broken at {1}", tenant, sequence);
                return false;
            }
        }
        return true;
    }

    /** Stores it, unless another node was first: then its statement stands, and this one is true all the same. */
    void record(TenantId tenant, Prepared prepared) {
        rows.lockHead(tenant)
                .filter(head -> head.signedSequence() == prepared.checkpoint().after())
                .ifPresent(head -> rows.addCheckpoint(tenant, prepared.checkpoint(), prepared.signed()));
    }
}
