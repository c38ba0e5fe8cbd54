package org.alongside.routing.conduct;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.ConductLog.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its first record and remembers the first fault. Knows nothing of where records come from: the page
 * and the offline command use the same. Not thread-safe.
 */
final class ChainCheck {

    private static final String CHANGED = "changed";
    private static final String MISSING = "missing";
    private static final String INSERTED = "inserted";
    private static final String CUT = "cut";
    private static final String SIGNATURE = "signature";

    private final UUID tenant;
    private final TreeMap<Long, Checkpoint> checkpoints = new TreeMap<>();

    private long last;
    private byte[] hash = ChainHash.start();
    private byte[] hashBefore = ChainHash.start();
    private String lastId = "";
    private @Nullable SealedRecord suspect;
    private @Nullable Fault fault;
    private @Nullable Fault badSignature;

    ChainCheck(UUID tenant, byte[] publicKey, Collection<SignedCheckpoint> signed) {
        this.tenant = tenant;
        signed.forEach(checkpoint -> admit(publicKey, checkpoint));
    }

    /** A checkpoint counts only with a valid signature; one without is a fault of its own. */
    private void admit(byte[] publicKey, SignedCheckpoint signed) {
        Optional<Checkpoint> read = read(signed.document());
        boolean valid = read.isPresent()
                && read.get().tenant().equals(tenant)
                && Signatures.valid(publicKey, signed.document(), signed.signature());
        if (valid) {
            admit(read.get());
        } else {
            refuse(read.map(Checkpoint::sequence).orElse(0L));
        }
    }

    /** Two valid signatures over different pasts: one of them was made by somebody who has the key. */
    private void admit(Checkpoint checkpoint) {
        Checkpoint known = checkpoints.putIfAbsent(checkpoint.sequence(), checkpoint);
        if (known != null && !Arrays.equals(known.hash(), checkpoint.hash())) {
            refuse(checkpoint.sequence());
        }
    }

    /** A hole between checkpoints that should follow each other, or a checkpoint that is gone. */
    void refuse(long sequence) {
        if (badSignature == null || sequence < badSignature.sequence()) {
            badSignature = new Fault(sequence, "checkpoint #" + sequence, SIGNATURE);
        }
    }

    private static Optional<Checkpoint> read(String document) {
        try {
            return Optional.of(Checkpoint.parse(document));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Takes the next record in order of sequence. */
    void next(SealedRecord record) {
        if (fault != null) {
            return;
        }
        if (suspect != null) {
            settle(suspect, record);
        } else if (record.sequence() <= last) {
            fault = new Fault(record.sequence(), record.id(), INSERTED);
        } else if (record.sequence() > last + 1) {
            fault = new Fault(last + 1, "#" + (last + 1), MISSING);
        } else if (intact(record)) {
            pass(record);
        } else {
            examine(record);
        }
    }

    private void pass(SealedRecord record) {
        hashBefore = hash;
        hash = record.hash();
        last = record.sequence();
        lastId = record.id();
    }

    private boolean intact(SealedRecord record) {
        byte[] payloadHash = ChainHash.ofPayload(record.payload());
        return record.sameIdInside()
                && Arrays.equals(record.hash(), ChainHash.link(tenant, record.sequence(), hash, payloadHash))
                && leaf(record.sequence())
                        .map(leaf -> Arrays.equals(leaf, payloadHash))
                        .orElse(true)
                && hashAt(record.sequence())
                        .map(known -> Arrays.equals(known, record.hash()))
                        .orElse(true);
    }

    /** Finds out from its neighbours what happened around the first record that does not fit. */
    private void examine(SealedRecord record) {
        byte[] payloadHash = ChainHash.ofPayload(record.payload());
        boolean followsOneEarlier =
                last > 0 && Arrays.equals(record.hash(), ChainHash.link(tenant, last, hashBefore, payloadHash));
        boolean belongsLater = leaf(record.sequence() + 1)
                .map(leaf -> Arrays.equals(leaf, payloadHash))
                .orElse(false);
        if (followsOneEarlier) {
            fault = new Fault(last, lastId, INSERTED);
        } else if (belongsLater) {
            fault = new Fault(record.sequence(), "#" + record.sequence(), MISSING);
        } else {
            suspect = record;
        }
    }

    private void settle(SealedRecord bad, SealedRecord after) {
        byte[] payloadHash = ChainHash.ofPayload(after.payload());
        boolean takesItsPlace = Arrays.equals(after.hash(), ChainHash.link(tenant, bad.sequence(), hash, payloadHash))
                || leaf(bad.sequence())
                        .map(leaf -> Arrays.equals(leaf, payloadHash))
                        .orElse(false);
        fault = new Fault(bad.sequence(), bad.id(), takesItsPlace ? INSERTED : CHANGED);
    }

    private Optional<byte[]> leaf(long sequence) {
        Map.Entry<Long, Checkpoint> entry = checkpoints.ceilingEntry(sequence);
        return Optional.ofNullable(entry)
                .map(Map.Entry::getValue)
                .filter(checkpoint -> checkpoint.covers(sequence))
                .map(checkpoint -> checkpoint.leaf(sequence));
    }

    private Optional<byte[]> hashAt(long sequence) {
        return Optional.ofNullable(checkpoints.get(sequence)).map(Checkpoint::hash);
    }

    /**
     * Ends the walk.
     *
     * @param head where the chain says that it ends, and the hash there
     * @return the first fault, if any
     */
    Optional<Fault> end(long head, byte[] headHash) {
        if (fault == null && suspect != null) {
            fault = new Fault(suspect.sequence(), suspect.id(), CHANGED);
        }
        long end = checkpoints.isEmpty() ? head : Math.max(head, checkpoints.lastKey());
        if (fault == null && last < end) {
            fault = new Fault(last + 1, "#" + (last + 1), CUT);
        }
        if (fault == null && last > head) {
            fault = new Fault(last, lastId, INSERTED);
        }
        if (fault == null && !Arrays.equals(hash, headHash)) {
            fault = new Fault(last, lastId, CHANGED);
        }
        return first(fault, badSignature);
    }

    private static Optional<Fault> first(@Nullable Fault record, @Nullable Fault checkpoint) {
        if (record == null || checkpoint != null && checkpoint.sequence() < record.sequence()) {
            return Optional.ofNullable(checkpoint);
        }
        return Optional.of(record);
    }

    /** Whether each checkpoint begins where the one before ends, up to the sequence that is said to be signed. */
    void expectUnbroken(List<SignedCheckpoint> stored, long signedSequence) {
        long reached = 0;
        for (SignedCheckpoint signed : stored) {
            Optional<Checkpoint> checkpoint = read(signed.document());
            if (checkpoint.isPresent()) {
                if (checkpoint.get().after() != reached) {
                    refuse(checkpoint.get().after());
                }
                reached = checkpoint.get().sequence();
            }
        }
        if (reached < signedSequence) {
            refuse(signedSequence);
        }
    }
}
