package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.alongside.shared.TenantId;

/** Secrets that a business entrusts to us, wrapped by the master key and bound to the business and the place. */
@ApplicationScoped
public class KeptSecrets {

    private final MasterKey master;

    @Inject
    public KeptSecrets(MasterKey master) {
        this.master = master;
    }

    /** For use outside a container. */
    public KeptSecrets(String masterKey) {
        this(new MasterKey(masterKey));
    }

    public byte[] wrap(TenantId tenant, String place, String secret) {
        return master.wrap(secret.getBytes(StandardCharsets.UTF_8), place + ":" + tenant);
    }

    /** @throws IllegalStateException if it was kept for another business or place, or was changed */
    public String unwrap(TenantId tenant, String place, byte[] wrapped) {
        return new String(master.unwrap(wrapped, place + ":" + tenant), StandardCharsets.UTF_8);
    }

    /** 32 bytes by which what we hand out is known again: nobody else can make them. */
    public byte[] seal(String purpose, byte[] content) {
        return master.seal(purpose, content);
    }
}
