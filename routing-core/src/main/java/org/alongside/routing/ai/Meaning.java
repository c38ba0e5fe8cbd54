package org.alongside.routing.ai;

/** The part of a model that goes by sentence vectors: which embeddings, the weights, the examples' own vectors. */
record Meaning(String model, LinearHead head, Neighbours neighbours) {}
