package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What a business's own systems know of its customers. */
@Path("/api/{tenant}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactApi {

    private final Contacts contacts;
    private final Here here;

    @Inject
    public ContactApi(Contacts contacts, Here here) {
        this.contacts = contacts;
        this.here = here;
    }

    /** Whether people should look after the contact. */
    public record Regard(boolean highValue, boolean churnRisk) {}

    /** @param kind {@code email}, {@code phone}, {@code external} or {@code visitor} */
    @PUT
    @Path("/{kind}/{value}/regard")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Regard regard(@PathParam("kind") String kind, @PathParam("value") String value, Regard regard) {
        ContactKey.Kind known = Stream.of(ContactKey.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        contacts.regard(
                here.tenantId(),
                new ContactKey(known, value),
                new ContactRegard(regard.highValue(), regard.churnRisk()));
        return regard;
    }
}
