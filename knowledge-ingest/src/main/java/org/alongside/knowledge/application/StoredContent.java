package org.alongside.knowledge.application;

import java.io.InputStream;
import org.alongside.knowledge.store.Claimed;
import org.alongside.knowledge.store.ReadingQueue;
import org.alongside.shared.TenantId;

/** The bytes of a claimed source, fetched piece by piece, each in a transaction of its own. */
final class StoredContent extends InputStream {

    private static final int PIECE = 1 << 20;

    private final TenantId tenant;
    private final Claimed claimed;
    private final ReadingQueue queue;
    private byte[] piece = new byte[0];
    private int next;
    private int fetched;

    StoredContent(TenantId tenant, Claimed claimed, ReadingQueue queue) {
        this.tenant = tenant;
        this.claimed = claimed;
        this.queue = queue;
    }

    @Override
    public int read() {
        return ended() ? -1 : piece[next++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) {
        if (length == 0) {
            return 0;
        }
        if (ended()) {
            return -1;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, bytes, start, count);
        next += count;
        return count;
    }

    private boolean ended() {
        if (next == piece.length && fetched < claimed.bytes()) {
            piece = queue.content(tenant, claimed, fetched, PIECE);
            fetched += piece.length;
            next = 0;
        }
        return next == piece.length;
    }
}
