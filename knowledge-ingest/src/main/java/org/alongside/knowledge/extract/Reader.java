package org.alongside.knowledge.extract;

import java.io.IOException;
import org.alongside.knowledge.domain.Document;

/** Reads one kind of file. */
interface Reader {

    /** @throws org.alongside.knowledge.domain.Unreadable if there is nothing to be read, with the reason */
    Document read(byte[] content, Pace pace) throws IOException;
}
