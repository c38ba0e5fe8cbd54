package org.alongside.inbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alongside.inbox.security.CallRates;
import org.alongside.inbox.shell.Problem;
import org.alongside.routing.ContactEvents;
import org.alongside.routing.ContactEvents.Answer;
import org.alongside.routing.ContactEvents.Letter;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/**
 * Where a business's systems tell of its contacts. The signature is the only key; nothing is read before it is checked.
 */
@ApplicationScoped
@Path("/hooks/events/{business}")
public class EventDoor {

    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    private final ContactEvents events;
    private final Tenants tenants;
    private final CallRates rates;

    @Inject
    public EventDoor(ContactEvents events, Tenants tenants, CallRates rates) {
        this.events = events;
        this.tenants = tenants;
        this.rates = rates;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response tell(
            @PathParam("business") String slug,
            @HeaderParam("webhook-id") @DefaultValue("") String id,
            @HeaderParam("webhook-timestamp") @DefaultValue("") String seconds,
            @HeaderParam("webhook-signature") @DefaultValue("") String signature,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(ContactEvents.LARGEST + 1);
        Tenant tenant = tenants.bySlug(slug).filter(Tenant::active).orElseThrow(NotFoundException::new);
        if (bytes.length > ContactEvents.LARGEST) {
            return problem(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), "The body is too large");
        }
        Duration wait = rates.take(tenant.id().value());
        if (!wait.isZero()) {
            return Response.fromResponse(problem(TOO_MANY, "Too many events"))
                    .header("Retry-After", Math.max(1, wait.toSeconds()))
                    .build();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return said(events.receive(tenant.id(), new Letter(id, seconds, signature, text)));
    }

    private static Response said(Answer answer) {
        return switch (answer.outcome()) {
            case STORED -> Response.accepted().build();
            case KNOWN -> Response.ok().build();
            case UNSIGNED -> problem(401, "webhook-id, webhook-timestamp and webhook-signature are needed");
            case FORGED -> problem(403, "The signature is not of this secret and this body");
            case LATE -> problem(403, "The time is more than five minutes from ours");
            case UNREADABLE -> problem(UNPROCESSABLE, "Missing or wrong: " + answer.problem());
        };
    }

    private static Response problem(int status, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("about:blank", "Not taken", status, detail, "", null))
                .build();
    }
}
