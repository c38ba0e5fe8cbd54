package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/**
 * Where Meta delivers. Nothing is read before its signature was checked, and nothing acknowledged before it is stored.
 */
@ApplicationScoped
@Path("/hooks/whatsapp/{key}")
@Produces(MediaType.TEXT_PLAIN)
public class WhatsAppDoor {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final Doorbell doorbell;
    private final ChannelConnections connections;
    private final ReceivingWhatsApp receiving;

    @Inject
    public WhatsAppDoor(Doorbell doorbell, ChannelConnections connections, ReceivingWhatsApp receiving) {
        this.doorbell = doorbell;
        this.connections = connections;
        this.receiving = receiving;
    }

    /** Meta asks once whether this address is ours. */
    @GET
    public Response handshake(
            @PathParam("key") String key,
            @QueryParam("hub.mode") @DefaultValue("") String mode,
            @QueryParam("hub.verify_token") @DefaultValue("") String token,
            @QueryParam("hub.challenge") @DefaultValue("") String challenge) {
        return doorbell.answer(key, ChannelKind.WHATSAPP, inbox -> {
            String ours = connections
                    .of(inbox.tenant(), inbox.id())
                    .map(connection -> connection.setting(WhatsAppSetup.VERIFY_TOKEN))
                    .orElse("");
            boolean right = mode.equals("subscribe") && !ours.isEmpty() && SharedSecret.same(ours, token);
            return right ? Response.ok(challenge).build() : refused(Response.Status.FORBIDDEN);
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response deliver(
            @PathParam("key") String key,
            @HeaderParam("X-Hub-Signature-256") @Nullable String signature,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        return doorbell.answer(key, ChannelKind.WHATSAPP, inbox -> {
            if (bytes.length > LARGEST) {
                return refused(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            String secret = connections
                    .secret(inbox.tenant(), inbox.id(), WhatsAppNumbers.APP_SECRET)
                    .orElse("");
            return switch (HubSignature.of(signature, bytes, secret)) {
                case MISSING -> refused(Response.Status.UNAUTHORIZED);
                case WRONG -> refused(Response.Status.FORBIDDEN);
                case RIGHT -> take(inbox, secret, bytes);
            };
        });
    }

    private Response take(Inbox inbox, String secret, byte[] bytes) {
        try {
            JsonView body = JsonView.of(bytes);
            if (body.text("object").equals("whatsapp_business_account")) {
                receiving.receive(inbox, secret, Delivery.of(body));
            }
            return Response.ok().build();
        } catch (JsonException malformed) {
            return refused(Response.Status.BAD_REQUEST);
        }
    }

    private static Response refused(Response.Status status) {
        return Response.status(status).build();
    }
}
