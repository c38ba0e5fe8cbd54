package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.alongside.routing.ContactBook;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.shared.Ids;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Here;
import org.alongside.tenant.NeedsScope;

/** Contacts for programs. */
@Path("/api/{tenant}/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@NeedsScope(ApiScope.READ)
@ApplicationScoped
public class ContactsApi {

    /** What the business knows of a contact. It only lowers what the assistant may do. */
    public record Regard(boolean highValue, boolean churnRisk) {}

    private final ContactBook book;
    private final Contacts contacts;
    private final Here here;

    @Inject
    public ContactsApi(ContactBook book, Contacts contacts, Here here) {
        this.book = book;
        this.contacts = contacts;
        this.here = here;
    }

    /** By the beginning of the name, or a whole key; at most twenty. */
    @GET
    public ContactJson.Page find(@QueryParam("q") @DefaultValue("") String text) {
        return new ContactJson.Page(
                book.find(here.tenantId(), text).stream().map(ContactJson::of).toList());
    }

    @GET
    @Path("/{contact}")
    public ContactJson one(@PathParam("contact") String id) {
        return ContactJson.of(book.byId(here.tenantId(), contact(id)));
    }

    @PUT
    @Path("/{contact}/regard")
    @NeedsScope(ApiScope.CONTACTS)
    public ContactJson regard(@PathParam("contact") String id, Regard regard) {
        contacts.regard(here.tenantId(), contact(id), new ContactRegard(regard.highValue(), regard.churnRisk()));
        return one(id);
    }

    private static ContactId contact(String id) {
        return new ContactId(Ids.parse(id));
    }
}
