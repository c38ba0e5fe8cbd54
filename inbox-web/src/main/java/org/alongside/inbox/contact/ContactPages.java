package org.alongside.inbox.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.agent.ConversationItems;
import org.alongside.routing.ContactBook;
import org.alongside.routing.ContactEvents;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactProfile;
import org.alongside.routing.PersonalData;
import org.alongside.routing.Surveys;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;

/** Who a contact is: name, keys, conversations, and who else they are. */
@Path("/{tenant}/contacts/{contact}")
@ApplicationScoped
public class ContactPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 12;

    private final ContactBook book;
    private final Surveys surveys;
    private final ContactEvents events;
    private final PersonalData data;
    private final ConversationItems items;
    private final Here here;

    @Inject
    public ContactPages(
            ContactBook book,
            Surveys surveys,
            ContactEvents events,
            PersonalData data,
            ConversationItems items,
            Here here) {
        this.book = book;
        this.surveys = surveys;
        this.events = events;
        this.data = data;
        this.items = items;
        this.here = here;
    }

    @GET
    public ContactPage contact(@PathParam("contact") String id, @QueryParam("q") @DefaultValue("") String sought) {
        return page(id(id), sought, Optional.empty());
    }

    @POST
    @Path("/name")
    public Response rename(@PathParam("contact") String id, @FormParam("name") @DefaultValue("") String name) {
        return act(id(id), "thread.contact.saved", () -> book.rename(here.tenantId(), id(id), name));
    }

    @POST
    @Path("/merge")
    public Response merge(@PathParam("contact") String id, @FormParam("other") @DefaultValue("") String other) {
        book.byId(here.tenantId(), id(id));
        return act(id(id), "thread.contact.merged", () -> book.merge(here.tenantId(), id(id), id(other), me()));
    }

    @POST
    @Path("/unmerge")
    public Response unmerge(@PathParam("contact") String id, @FormParam("merge") @DefaultValue("") String merge) {
        book.byId(here.tenantId(), id(id));
        return act(id(id), "thread.contact.unmerged", () -> book.unmerge(here.tenantId(), Ids.parse(merge), me()));
    }

    private Response act(ContactId contact, String done, Runnable action) {
        try {
            action.run();
            return Redirect.to(url(contact), done);
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(contact, "", Optional.of(refused)))
                    .build();
        }
    }

    private ContactPage page(ContactId id, String sought, Optional<RefusedException> refused) {
        ContactProfile profile = book.byId(here.tenantId(), id);
        return new ContactPage(
                url(id),
                "/" + here.tenant().slug() + "/inbox",
                profile.name(),
                label(profile),
                here.member().role() == Role.ADMIN ? url(id) + "/data" : null,
                data.erasure(here.tenantId(), id).isPresent(),
                keys(profile.keys()),
                profile.regard().highValue(),
                profile.regard().churnRisk(),
                surveys.stoppedAt(here.tenantId(), id).isPresent(),
                events.of(here.tenantId(), id),
                items.of(profile.conversations()),
                profile.merges().stream().map(ContactPages::merge).toList(),
                sought,
                book.find(here.tenantId(), sought).stream()
                        .filter(found -> !found.id().equals(id))
                        .map(ContactPages::other)
                        .toList(),
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private static ContactPage.Merge merge(ContactProfile.Merge merge) {
        return new ContactPage.Merge(
                merge.id().toString(), keys(merge.keys()), merge.conversations(), merge.at(), merge.by());
    }

    private static ContactPage.Other other(ContactProfile profile) {
        return new ContactPage.Other(
                profile.id().toString(),
                label(profile),
                keys(profile.keys()),
                profile.conversations().size());
    }

    private static String label(ContactProfile profile) {
        return profile.name().isEmpty() ? number(profile.id()) : profile.name();
    }

    /** How somebody without a name is called. */
    static String number(ContactId contact) {
        String id = contact.toString();
        return "#" + id.substring(id.length() - 4);
    }

    /** A visitor's key is a hash that says nothing to anybody; a few letters tell one from another. */
    static List<ContactPage.Key> keys(List<ContactKey> keys) {
        return keys.stream()
                .map(key -> new ContactPage.Key(
                        key.kind().name(),
                        key.kind() == ContactKey.Kind.VISITOR
                                ? key.value()
                                        .substring(
                                                0, Math.min(SHOWN, key.value().length()))
                                : key.value()))
                .toList();
    }

    private String url(ContactId id) {
        return "/" + here.tenant().slug() + "/contacts/" + id;
    }

    private String me() {
        return here.member().username();
    }

    private static ContactId id(String text) {
        return new ContactId(Ids.parse(text));
    }
}
