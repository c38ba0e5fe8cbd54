/**
 * Starts PostgreSQL, Keycloak and the application on one machine, and stops them in order.
 *
 * <p>Not part of the WAR: {@code ./alongside run} starts {@link org.alongside.launch.Main} from the build's output.
 * Tests start the same pieces on free ports.
 */
@NullMarked
package org.alongside.launch;

import org.jspecify.annotations.NullMarked;
