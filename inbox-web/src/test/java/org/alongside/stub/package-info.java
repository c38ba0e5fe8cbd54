/** Carriers that run on this machine, keep a ledger of what they took, and can misbehave. */
@NullMarked
package org.alongside.stub;

import org.jspecify.annotations.NullMarked;
