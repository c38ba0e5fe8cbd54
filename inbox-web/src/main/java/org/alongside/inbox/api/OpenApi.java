package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.NeedsScope;

/** What programs can call, as OpenAPI 3.1. A test holds it against the routes. */
@Path("/api/{tenant}/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@NeedsScope(ApiScope.READ)
@ApplicationScoped
public class OpenApi {

    @GET
    public String document() {
        return text();
    }

    static String text() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("The API's description is missing from the application.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
