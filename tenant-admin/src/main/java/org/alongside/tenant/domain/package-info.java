/** Rules and aggregates of this module; no clock, no randomness, no I/O. */
@NullMarked
package org.alongside.tenant.domain;

import org.jspecify.annotations.NullMarked;
