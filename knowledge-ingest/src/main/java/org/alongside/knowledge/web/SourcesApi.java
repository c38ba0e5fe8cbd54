package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Documents, for programs. */
@ApplicationScoped
@Path("/api/{tenant}/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesApi {

    /** @param id of the document that was added, or that holds the same content already */
    public record Added(String id) {}

    /** @param remarks message keys: warnings, or why it was rejected */
    public record SourceJson(
            String id, String title, String fileName, String state, int passages, List<String> remarks) {

        static SourceJson of(Source source) {
            return new SourceJson(
                    source.id().toString(),
                    source.title(),
                    source.fileName(),
                    source.state().name(),
                    source.passages(),
                    source.remarks());
        }
    }

    private final Sources sources;
    private final Here here;

    @Inject
    public SourcesApi(Sources sources, Here here) {
        this.sources = sources;
        this.here = here;
    }

    @GET
    public List<SourceJson> all() {
        return sources.all(here.tenantId()).stream().map(SourceJson::of).toList();
    }

    /** Multipart: {@code file}, and optionally {@code language}, {@code audience} and {@code title}. */
    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) {
        UploadForm form = UploadForm.of(parts);
        SourceId id = sources.upload(
                here.tenantId(), form.upload(form.files().get(0), here.member().username()));
        URI page = URI.create(Addresses.of(here.tenant()).source(id));
        return Response.created(page).entity(new Added(id.toString())).build();
    }
}
