package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script that a business puts on its pages. Its address never changes, so it is cached for an hour only. */
@ApplicationScoped
@Path("/widget/loader.js")
public class LoaderScript {

    private final byte[] script = read();

    @GET
    @Produces("text/javascript; charset=utf-8")
    public Response loader() {
        return Response.ok(script)
                .header("Cache-Control", "public, max-age=3600")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static byte[] read() {
        try (InputStream file =
                LoaderScript.class.getResourceAsStream("/META-INF/resources/assets/inbox/widget/loader.js")) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
