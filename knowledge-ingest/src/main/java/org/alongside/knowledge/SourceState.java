package org.alongside.knowledge;

/** How far the ingestion of a source has come. */
public enum SourceState {
    WAITING,
    READING,
    INDEXED,
    INDEXED_WITH_WARNINGS,
    REJECTED
}
