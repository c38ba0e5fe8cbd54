package org.alongside.routing.conduct;

import java.time.Instant;
import java.util.Optional;

/** Where a chain ends, and how far it is signed. */
record ChainHead(long sequence, byte[] hash, Optional<Instant> sealedAt, long signedSequence) {

    static ChainHead none() {
        return new ChainHead(0, ChainHash.start(), Optional.empty(), 0);
    }
}
