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
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.knowledge.Markets;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** What a business's own systems know of its customers. */
@Path("/api/{tenant}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContactApi {

    private final Contacts contacts;
    private final Markets markets;
    private final Here here;

    @Inject
    public ContactApi(Contacts contacts, Markets markets, Here here) {
        this.contacts = contacts;
        this.markets = markets;
        this.here = here;
    }

    /** Whether people should look after the contact. */
    public record Regard(boolean highValue, boolean churnRisk) {}

    /** @param market ISO 3166-1 alpha-2, or empty */
    public record Market(@Nullable String market) {}

    /** @param kind {@code email}, {@code phone}, {@code external} or {@code visitor} */
    @PUT
    @Path("/{kind}/{value}/regard")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Regard regard(@PathParam("kind") String kind, @PathParam("value") String value, Regard regard) {
        contacts.regard(here.tenantId(), key(kind, value), new ContactRegard(regard.highValue(), regard.churnRisk()));
        return regard;
    }

    /** Answers use what is in force there from the contact's next message on; an empty market takes it back. */
    @PUT
    @Path("/{kind}/{value}/market")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Market market(@PathParam("kind") String kind, @PathParam("value") String value, Market market) {
        ContactId contact = contacts.having(here.tenantId(), key(kind, value));
        markets.contact(here.tenantId(), contact.value(), Objects.requireNonNullElse(market.market(), ""));
        return market;
    }

    private static ContactKey key(String kind, String value) {
        ContactKey.Kind known = Stream.of(ContactKey.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new ContactKey(known, value);
    }
}
