package org.alongside.knowledge.domain;

import org.alongside.knowledge.Passage;

/** A passage with the vector of its meaning; an empty array when it has none. */
public record IndexedPassage(Passage passage, float[] vector) {}
