/** Whether it works: facts made of routing events, measures by segment, and the ranges that they are held against. */
@NullMarked
package org.alongside.metrics;

import org.jspecify.annotations.NullMarked;
