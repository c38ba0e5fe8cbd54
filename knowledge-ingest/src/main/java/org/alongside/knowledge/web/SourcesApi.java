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
import org.alongside.knowledge.Taken;
import org.alongside.knowledge.Upload;
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

    /** @param id empty when it was refused; @param refusal message key, empty when it was taken */
    public record TakenJson(String fileName, String id, String refusal) {

        static TakenJson of(Taken taken) {
            return new TakenJson(
                    taken.fileName(), taken.source().map(SourceId::toString).orElse(""), taken.refusal());
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

    /**
     * Multipart: {@code file}, and optionally {@code language}, {@code audience}, {@code title}, {@code from},
     * {@code until}, {@code markets} and {@code product}; or {@code text} with a {@code title}. A bundle (zip) and
     * several files are answered with what became of each.
     */
    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) {
        UploadForm form = UploadForm.of(parts);
        UploadForm.File file = form.files().get(0);
        if (form.files().size() > 1 || file.name().endsWith(".zip")) {
            return Response.ok(many(form)).build();
        }
        SourceId id = sources.upload(here.tenantId(), upload(form, file));
        URI page = URI.create(Addresses.of(here.tenant()).source(id));
        return Response.created(page).entity(new Added(id.toString())).build();
    }

    private List<TakenJson> many(UploadForm form) {
        return form.files().stream()
                .flatMap(file -> sources.take(here.tenantId(), upload(form, file)).stream())
                .map(TakenJson::of)
                .toList();
    }

    private Upload upload(UploadForm form, UploadForm.File file) {
        return form.upload(file, here.member().username(), here.tenant().zone());
    }
}
