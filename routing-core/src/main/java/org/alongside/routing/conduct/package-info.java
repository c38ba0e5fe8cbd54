/**
 * The tamper-evident record: appended with the turn, sealed into a hash chain per tenant, signed at checkpoints that
 * also stand outside the database. {@link org.alongside.routing.conduct.VerifyOffline} needs nothing but a JDK.
 */
@NullMarked
package org.alongside.routing.conduct;

import org.jspecify.annotations.NullMarked;
