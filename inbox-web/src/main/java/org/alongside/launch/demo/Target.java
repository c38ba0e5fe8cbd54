package org.alongside.launch.demo;

/**
 * The installation that gets the demo.
 *
 * @param address of the application, such as {@code http://localhost:8480}
 * @param issuer of the realm in which the demo's people are
 * @param clientSecret of the client {@code alongside-setup}
 * @param operator username of the platform's operator
 * @param password of everybody in the demo
 */
public record Target(String address, String issuer, String clientSecret, String operator, String password) {}
