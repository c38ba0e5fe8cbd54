package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.tenant.Here;

/** From a citation to the place in its document. */
@ApplicationScoped
@Path("/{tenant}/knowledge/passages/{passage}")
public class PassageLink {

    private final Sources sources;
    private final Here here;

    @Inject
    public PassageLink(Sources sources, Here here) {
        this.sources = sources;
        this.here = here;
    }

    @GET
    public Response open(@PathParam("passage") PassageId id) {
        SourceId source = sources.holding(here.tenantId(), id);
        String address = "/" + here.tenant().slug() + "/knowledge/" + source + "#passage-" + id;
        return Response.seeOther(URI.create(address)).build();
    }
}
