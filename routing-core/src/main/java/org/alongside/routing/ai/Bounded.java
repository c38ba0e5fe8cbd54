package org.alongside.routing.ai;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once more than so many bytes were read. */
final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int read = super.read(bytes, start, length);
        return count(read, read);
    }

    private int count(int read, int bytes) throws IOException {
        left -= read < 0 ? 0 : bytes;
        if (left < 0) {
            throw new IOException("More was sent than anybody reads");
        }
        return read;
    }
}
