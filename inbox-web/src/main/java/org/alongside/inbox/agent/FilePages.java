package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.alongside.inbox.shell.Download;
import org.alongside.routing.Attachments;
import org.alongside.shared.Ids;
import org.alongside.tenant.Here;

/** The files of conversations, as members save them. */
@ApplicationScoped
@Path("/{tenant}/inbox/files/{file}")
public class FilePages {

    private final Attachments attachments;
    private final Here here;

    @Inject
    public FilePages(Attachments attachments, Here here) {
        this.attachments = attachments;
        this.here = here;
    }

    @GET
    public Response file(@PathParam("file") String id) {
        Attachments.Content content = attachments.open(here.tenantId(), Ids.parse(id));
        return Download.of(content.attachment().name(), content.attachment().type(), content.bytes());
    }
}
