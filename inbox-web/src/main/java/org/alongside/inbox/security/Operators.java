package org.alongside.inbox.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs the platform: the installation names them, and the identity provider must agree by giving them the role. */
@ApplicationScoped
public class Operators {

    static final String ROLE = "operator";

    private final Set<String> usernames;

    @Inject
    Operators(@ConfigProperty(name = "alongside.operators") Optional<String> usernames) {
        // The server's Config knows no Optional of a list.
        this.usernames = Arrays.stream(usernames.orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean named(String username) {
        return usernames.contains(username);
    }
}
