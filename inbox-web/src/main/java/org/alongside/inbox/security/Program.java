package org.alongside.inbox.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.ApiKey;
import org.jspecify.annotations.Nullable;

/** The program that calls, at addresses that are for programs. {@link Admission} finds it out. */
@RequestScoped
public class Program {

    /** Of the principal; no member can have this name. */
    static final String NAME = ":program";

    private @Nullable ApiKey key;

    void enter(ApiKey admitted) {
        this.key = admitted;
    }

    /** @throws NotFoundException elsewhere */
    public ApiKey key() {
        return Optional.ofNullable(key).orElseThrow(NotFoundException::new);
    }
}
