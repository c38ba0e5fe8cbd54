/** Whether the stop-loss works: made-up traffic with planted harm, by a seed, without a database. */
@NullMarked
package org.alongside.metrics.simulation;

import org.jspecify.annotations.NullMarked;
