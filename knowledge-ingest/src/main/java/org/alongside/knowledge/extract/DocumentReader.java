package org.alongside.knowledge.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.alongside.knowledge.domain.DraftPassage;

/** Turns the bytes of a file into passages, handed over as they come so that no document is ever held whole here. */
public interface DocumentReader {

    /**
     * What is to be read.
     *
     * @param title that the source has so far
     * @param titleGiven whether a person gave it; else the document's own is better
     * @param language ISO 639-1, or empty to guess it
     * @param bytes how many the content has
     */
    record Order(String fileName, String title, boolean titleGiven, String language, int bytes) {}

    /** What is to be known before the first passage. */
    record Heading(String title, String language) {}

    /** Takes what is found, in this order: progress at any time, one heading, then passages. */
    interface Sink {

        /** @param all pages; 0 when not known in advance */
        void progress(int done, int all);

        void heading(Heading heading);

        void passages(List<DraftPassage> passages);
    }

    /**
     * Reads all of it; the content is not closed.
     *
     * @return warnings as message keys: what could not be read
     * @throws org.alongside.knowledge.domain.Unreadable with the reason, if there is nothing that could be read
     * @throws IOException if the content could not be had
     */
    List<String> read(Order order, InputStream content, Sink sink) throws IOException;

    /** Called when there is nothing to read: lets go of what is only useful for the next file. */
    default void rest() {}
}
