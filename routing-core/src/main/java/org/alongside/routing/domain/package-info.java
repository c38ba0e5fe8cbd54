/** The rules of routing: pure functions and values, without clock, chance or database. */
@NullMarked
package org.alongside.routing.domain;

import org.jspecify.annotations.NullMarked;
