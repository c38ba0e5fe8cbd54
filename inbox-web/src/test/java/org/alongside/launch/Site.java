package org.alongside.launch;

import org.alongside.launch.demo.Target;

/**
 * Where an installation is, for those who come in from outside.
 *
 * @param setupSecret of the client {@code alongside-setup}, which gives tokens for a username and the demo's password
 */
public record Site(String baseUrl, String issuer, String setupSecret) {

    public Target target() {
        return new Target(baseUrl, issuer, setupSecret, "olga", "alongside");
    }
}
