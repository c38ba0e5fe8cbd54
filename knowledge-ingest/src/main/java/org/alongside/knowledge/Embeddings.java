package org.alongside.knowledge;

/** Turns text into a vector of its meaning. Thread-safe. */
public interface Embeddings {

    /** Length of the vectors; 0 when no embeddings are available, and then {@link #embed} gives an empty array. */
    int dimensions();

    /** A vector of length 1 (Euclidean). Slow (milliseconds): never call it inside a transaction. */
    float[] embed(String text);
}
