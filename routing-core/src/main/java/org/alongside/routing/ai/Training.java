package org.alongside.routing.ai;

import java.util.List;

/** Finds the weights that tell the classes of some vectors apart. */
@FunctionalInterface
interface Training {

    LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed);
}
