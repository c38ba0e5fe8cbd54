package org.alongside.inbox.security;

import java.util.List;
import java.util.Set;

/** What anybody may reach. Everything else needs a sign-in, unknown addresses included. */
final class PublicAddresses {

    private static final Set<String> EXACT = Set.of(
            "/",
            "/login",
            "/logout",
            "/callback",
            "/failure",
            "/me/preferences",
            "/health",
            "/favicon.ico",
            "/robots.txt");
    private static final List<String> BELOW =
            List.of("/widget/", "/survey/", "/hooks/", "/demo/", "/assets/", "/webjars/", "/health/");

    private PublicAddresses() {}

    /** @param path of the request, from the root */
    static boolean contain(String path) {
        return EXACT.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }
}
