package org.alongside.inbox.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.ContactBook;
import org.alongside.routing.ContactId;
import org.alongside.routing.Erasure;
import org.alongside.routing.PersonalData;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The rights of a contact: a copy of what is held of them, and its erasure. */
@Path("/{tenant}/contacts/{contact}/data")
@Needs(Role.ADMIN)
@ApplicationScoped
public class DataResource {

    private static final int UNPROCESSABLE = 422;

    private final PersonalData data;
    private final ContactBook book;
    private final Copies copies;
    private final Here here;

    @Inject
    public DataResource(PersonalData data, ContactBook book, Copies copies, Here here) {
        this.data = data;
        this.book = book;
        this.copies = copies;
        this.here = here;
    }

    @GET
    public DataPage held(@PathParam("contact") String id) {
        return page(id(id), "", Optional.empty());
    }

    @GET
    @Path("/copy")
    public Response copy(@PathParam("contact") String id) {
        return copies.of(here.tenantId(), id(id), here.member().username());
    }

    @POST
    @Path("/erase")
    public Response erase(
            @PathParam("contact") String id,
            @FormParam("ground") @DefaultValue("") String ground,
            @FormParam("sure") @DefaultValue("") String sure) {
        ContactId contact = id(id);
        book.byId(here.tenantId(), contact);
        try {
            data.erase(
                    here.tenantId(), contact, sure(ground, sure), here.member().username());
            return Redirect.to(url(contact), "erasure.done");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(contact, ground, Optional.of(refused)))
                    .build();
        }
    }

    private static Erasure.Ground sure(String ground, String sure) {
        Erasure.Ground chosen = Stream.of(Erasure.Ground.values())
                .filter(each -> each.name().equals(ground))
                .findFirst()
                .orElseThrow(() -> new RefusedException("erasure.ground.missing"));
        if (!sure.equals("true")) {
            throw new RefusedException("erasure.sure.missing");
        }
        return chosen;
    }

    private DataPage page(ContactId contact, String ground, Optional<RefusedException> refused) {
        Optional<Erasure> erased = data.erasure(here.tenantId(), contact);
        String name = book.byId(here.tenantId(), contact).name();
        return new DataPage(
                url(contact),
                up(contact),
                "/" + here.tenant().slug() + "/inbox",
                name.isEmpty() ? ContactPages.number(contact) : name,
                counts(erased.map(Erasure::counts).orElseGet(() -> data.held(here.tenantId(), contact))),
                List.of(Erasure.Ground.values()),
                ground,
                erased.map(done -> new DataPage.Done(done.at(), done.by(), done.ground()))
                        .orElse(null),
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private static List<DataPage.Count> counts(Map<String, Long> held) {
        return held.entrySet().stream()
                .map(count -> new DataPage.Count(count.getKey(), count.getValue()))
                .toList();
    }

    private String up(ContactId contact) {
        return "/" + here.tenant().slug() + "/contacts/" + contact;
    }

    private String url(ContactId contact) {
        return up(contact) + "/data";
    }

    private static ContactId id(String text) {
        return new ContactId(Ids.parse(text));
    }
}
