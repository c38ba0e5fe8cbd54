/** Policies as texts: YAML and CSV, read with the line of every fault. */
@org.jspecify.annotations.NullMarked
package org.alongside.routing.exchange;
