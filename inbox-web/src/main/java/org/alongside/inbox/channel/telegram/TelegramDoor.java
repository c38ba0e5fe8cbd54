package org.alongside.inbox.channel.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.alongside.inbox.channel.Doorbell;
import org.alongside.inbox.channel.JsonView;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.jspecify.annotations.Nullable;

/** Where Telegram delivers, with the secret that we gave it. Nothing is acknowledged before it is stored. */
@ApplicationScoped
@Path("/hooks/telegram/{key}")
@Produces(MediaType.TEXT_PLAIN)
public class TelegramDoor {

    private static final int LARGEST = 1024 * 1024;

    private final Doorbell doorbell;
    private final ChannelConnections connections;
    private final ReceivingTelegram receiving;

    @Inject
    public TelegramDoor(Doorbell doorbell, ChannelConnections connections, ReceivingTelegram receiving) {
        this.doorbell = doorbell;
        this.connections = connections;
        this.receiving = receiving;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response deliver(
            @PathParam("key") String key,
            @HeaderParam("X-Telegram-Bot-Api-Secret-Token") @Nullable String secret,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        return doorbell.answer(key, ChannelKind.TELEGRAM, inbox -> {
            String token = connections
                    .secret(inbox.tenant(), inbox.id(), TelegramSetup.TOKEN)
                    .orElse("");
            if (secret == null || secret.isEmpty()) {
                return refused(Response.Status.UNAUTHORIZED);
            }
            if (token.isEmpty() || !SharedSecret.same(TelegramSetup.hookSecret(token, inbox), secret)) {
                return refused(Response.Status.FORBIDDEN);
            }
            return bytes.length > LARGEST
                    ? refused(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                    : take(inbox, token, bytes);
        });
    }

    private Response take(Inbox inbox, String token, byte[] bytes) {
        try {
            receiving.receive(inbox, token, Update.of(JsonView.of(bytes)));
            return Response.ok().build();
        } catch (JsonException malformed) {
            return refused(Response.Status.BAD_REQUEST);
        }
    }

    private static Response refused(Response.Status status) {
        return Response.status(status).build();
    }
}
