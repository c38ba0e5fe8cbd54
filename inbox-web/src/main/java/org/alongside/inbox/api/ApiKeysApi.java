package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ApiKeys;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The keys of programs, for who sets a business up by program. A key itself is answered once, when it is made. */
@Path("/api/{tenant}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class ApiKeysApi {

    public record Wanted(@Nullable String name, @Nullable List<ApiScope> scopes) {}

    /** @param secret only for a key that was made just now, else empty */
    public record KeyJson(
            String id,
            String name,
            String secret,
            String hint,
            List<ApiScope> scopes,
            String createdBy,
            boolean revoked) {

        static KeyJson of(ApiKey key, String secret) {
            return new KeyJson(
                    key.id().toString(), key.name(), secret, key.hint(), key.scopes(), key.createdBy(), key.revoked());
        }
    }

    private final ApiKeys keys;
    private final Here here;

    @Inject
    public ApiKeysApi(ApiKeys keys, Here here) {
        this.keys = keys;
        this.here = here;
    }

    /** Newest first, revoked ones among them. */
    @GET
    public List<KeyJson> all() {
        return keys.all(here.tenantId()).stream()
                .map(key -> KeyJson.of(key, ""))
                .toList();
    }

    @POST
    public Response create(Wanted wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        List<ApiScope> scopes = wanted.scopes() == null ? List.of() : wanted.scopes();
        String secret = keys.create(here.tenantId(), name, scopes, here.member().username());
        ApiKey key = keys.known(here.tenantId(), secret).orElseThrow(NotFoundException::new);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(KeyJson.of(key, secret))
                .build();
    }

    /** From now on it opens nothing. */
    @POST
    @Path("/{key}/revoke")
    public void revoke(@PathParam("key") String id) {
        keys.revoke(here.tenantId(), Ids.parse(id), here.member().username());
    }
}
