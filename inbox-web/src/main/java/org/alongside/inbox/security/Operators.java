package org.alongside.inbox.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs the platform: the installation names them, and the identity provider must agree by giving them the role. */
@ApplicationScoped
public class Operators {

    static final String ROLE = "operator";

    private final Set<String> usernames;

    @Inject
    Operators(@ConfigProperty(name = "alongside.operators") Optional<List<String>> usernames) {
        this.usernames = Set.copyOf(usernames.orElse(List.of()));
    }

    boolean named(String username) {
        return usernames.contains(username);
    }
}
