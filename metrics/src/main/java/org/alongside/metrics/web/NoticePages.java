package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.metrics.Notices;
import org.alongside.shared.Ids;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.jspecify.annotations.Nullable;

/** Notices of stop-loss and sample: asked for by open pages now and then, and put away. */
@ApplicationScoped
@Path("/{tenant}/notices")
@Produces(MediaType.TEXT_HTML)
public class NoticePages {

    private final Notices notices;
    private final Here here;

    @Inject
    public NoticePages(Notices notices, Here here) {
        this.notices = notices;
        this.here = here;
    }

    /**
     * Nothing while there is nothing new: whoever is about to press a button keeps it, and nothing is read out again.
     */
    @GET
    public Response news(@QueryParam("known") @DefaultValue("") String known) {
        NoticesPartial now = unseen();
        return now.known().equals(known)
                ? Response.noContent().build()
                : Response.ok(now).build();
    }

    /** @param back the page that it was put away on, for browsers without script */
    @POST
    @Path("/{notice}/seen")
    public Response seen(
            @PathParam("notice") String notice,
            @FormParam("back") @DefaultValue("") String back,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        notices.seen(here.tenantId(), Ids.parse(notice), here.member().username());
        if (htmx != null) {
            return Response.ok(unseen()).build();
        }
        String own = "/" + here.tenant().slug() + "/";
        return Redirect.to(back.startsWith(own) && back.matches("[\\w/?=&%.,+-]*") ? back : own + "inbox");
    }

    private NoticesPartial unseen() {
        return new NoticesPartial(notices.unseen(here.tenantId(), here.member()));
    }
}
