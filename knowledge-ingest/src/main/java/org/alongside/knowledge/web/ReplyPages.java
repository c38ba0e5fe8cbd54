package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** One approved reply: written, looked at, released, put back as it was. */
@ApplicationScoped
@Path("/{tenant}/knowledge/replies")
@Produces(MediaType.TEXT_HTML)
public class ReplyPages {

    private static final String ID = "{reply: [0-9a-f]{8}-[0-9a-f-]{27}}";

    private final ApprovedReplies replies;
    private final ReplyLayout layout;
    private final ReplyPreviews previews;
    private final Here here;

    @Inject
    public ReplyPages(ApprovedReplies replies, ReplyLayout layout, ReplyPreviews previews, Here here) {
        this.replies = replies;
        this.layout = layout;
        this.previews = previews;
        this.here = here;
    }

    @GET
    @Path("/new")
    @Needs(Role.ADMIN)
    public ReplyPage fresh(@QueryParam("intent") @DefaultValue("") String intent) {
        return layout.page(ReplyForm.empty(intent, here.tenant().languages()));
    }

    /** @param version whose text stands in the form; 0 means the current one */
    @GET
    @Path("/" + ID)
    public ReplyPage reply(@PathParam("reply") UUID id, @QueryParam("version") @DefaultValue("0") int version) {
        ApprovedReply current = replies.byId(here.tenantId(), id);
        List<ReplyVersion> versions = replies.versions(here.tenantId(), id);
        ApprovedReply shown = versions.stream()
                .map(ReplyVersion::reply)
                .filter(reply -> reply.version() == version)
                .findFirst()
                .orElse(current);
        ReplyForm form =
                ReplyForm.of(shown, here.tenant().languages(), here.tenant().zone());
        return layout.page(current, form, versions);
    }

    /** What a customer would read; nothing is stored. */
    @POST
    @Path("/preview")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public ReplyPreviewPartial preview(MultivaluedMap<String, String> sent) {
        return previews.of(ReplyForm.of(sent, here.tenant().languages()));
    }

    @POST
    @Path("/new")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        ReplyForm form = ReplyForm.of(sent, here.tenant().languages());
        try {
            ApprovedReply reply = form.reply(ApprovedReply.NEW, here.tenant().zone());
            refuseNamesake(reply);
            replies.save(here.tenantId(), reply, here.member().username());
        } catch (RefusedException refused) {
            return unprocessable(layout.refused(layout.page(form), refused));
        }
        return saved();
    }

    /** Replacing another one by mistake is no way to add. */
    private void refuseNamesake(ApprovedReply reply) {
        boolean taken = replies.all(here.tenantId()).stream()
                .anyMatch(known -> known.intent().equals(reply.intent().strip())
                        && known.name().equals(reply.name().strip()));
        if (taken) {
            throw new RefusedException("knowledge.refused.reply-name-taken", "name");
        }
    }

    @POST
    @Path("/" + ID)
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("reply") UUID id, MultivaluedMap<String, String> sent) {
        ApprovedReply current = replies.byId(here.tenantId(), id);
        ReplyForm form = ReplyForm.of(sent, here.tenant().languages());
        try {
            replies.save(
                    here.tenantId(),
                    form.reply(id, here.tenant().zone()),
                    here.member().username());
        } catch (RefusedException refused) {
            ReplyPage page = layout.page(current, form, replies.versions(here.tenantId(), id));
            return unprocessable(layout.refused(page, refused));
        }
        return saved();
    }

    @POST
    @Path("/" + ID + "/raise")
    @Needs(Role.ADMIN)
    public Response raise(@PathParam("reply") UUID id) {
        replies.raise(here.tenantId(), id);
        return Redirect.to(Addresses.of(here.tenant()).replies(), "replies.raised");
    }

    @POST
    @Path("/" + ID + "/remove")
    @Needs(Role.ADMIN)
    public Response remove(@PathParam("reply") UUID id) {
        replies.remove(here.tenantId(), id);
        return Redirect.to(Addresses.of(here.tenant()).replies(), "replies.removed");
    }

    @POST
    @Path("/" + ID + "/restore")
    @Needs(Role.ADMIN)
    public Response restore(@PathParam("reply") UUID id) {
        try {
            replies.restore(here.tenantId(), id);
        } catch (RefusedException taken) {
            return Redirect.to(Addresses.of(here.tenant()).replies(), "replies.not-restored");
        }
        return Redirect.to(Addresses.of(here.tenant()).replies(), "replies.restored");
    }

    static String newReply(Addresses addresses, String intent) {
        return UriBuilder.fromPath(addresses.replies() + "/new")
                .queryParam("intent", "{intent}")
                .build(intent)
                .toString();
    }

    private static Response unprocessable(ReplyPage page) {
        return Response.status(422).entity(page).build();
    }

    private Response saved() {
        return Redirect.to(Addresses.of(here.tenant()).replies(), "replies.saved");
    }
}
