/**
 * Tests of the deployed application: one PostgreSQL, one Keycloak and one Payara for all of them. A test class carries
 * {@code @ExtendWith(ArquillianExtension.class)} and {@code @RunAsClient}, takes what it needs from
 * {@link org.alongside.it.World}, and is called {@code …IT}. Those in {@code inside} run in the server.
 */
package org.alongside.it;
