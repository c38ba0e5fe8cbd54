package org.alongside.inbox.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the identity provider adds to the address that it sends people back to, and what nobody should bookmark. */
final class SignInAnswer {

    private static final Set<String> PARAMETERS = Set.of("state", "session_state", "iss", "code");

    private SignInAnswer() {}

    static String without(String path, @Nullable String query) {
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !PARAMETERS.contains(parameter.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
        // A path of two slashes would be read as another host.
        return path.replaceFirst("^/+", "/") + (rest.isEmpty() ? "" : "?" + rest);
    }
}
