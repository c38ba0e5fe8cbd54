package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.alongside.routing.ConductLog;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The record of what was done, for programs. */
@Path("/api/{tenant}/conduct")
@Produces(MediaType.APPLICATION_JSON)
@Needs({Role.SUPERVISOR, Role.ADMIN})
@ApplicationScoped
public class ConductApi {

    /** @param fault absent when intact */
    public record VerificationJson(
            boolean intact,
            long records,
            long sealed,
            int checkpoints,
            @Nullable Instant sealedAt,
            @Nullable FaultJson fault) {}

    /** @param what changed, missing, inserted, cut or signature */
    public record FaultJson(long sequence, String record, String what) {}

    private final ConductLog conduct;
    private final Here here;

    @Inject
    public ConductApi(ConductLog conduct, Here here) {
        this.conduct = conduct;
        this.here = here;
    }

    @GET
    @Path("/verify")
    public VerificationJson verify() {
        ConductLog.Verification found = conduct.verify(here.tenantId());
        return new VerificationJson(
                found.intact(),
                found.records(),
                found.sealed(),
                found.checkpoints(),
                found.sealedAt().orElse(null),
                found.fault()
                        .map(fault -> new FaultJson(fault.sequence(), fault.record(), fault.what()))
                        .orElse(null));
    }
}
