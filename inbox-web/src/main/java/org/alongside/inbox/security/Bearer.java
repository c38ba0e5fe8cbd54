package org.alongside.inbox.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTTP side of tokens: RFC 6750. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Whether programs are served at this address; a token sent elsewhere is ignored. */
    static boolean serves(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static Optional<String> token(HttpServletRequest request) {
        return token(request.getHeader("Authorization"));
    }

    static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** 401 as a problem document. @param error what is wrong with the token, or empty when there is none */
    static void refuse(HttpServletResponse response, String error) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"alongside\"" + (error.isEmpty() ? "" : ", " + error));
        response.setContentType("application/problem+json");
        try {
            response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
