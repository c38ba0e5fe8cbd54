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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.Taken;
import org.alongside.knowledge.web.SourcesPage.FileError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The list of documents, and their upload. */
@ApplicationScoped
@Path("/{tenant}/knowledge")
@Produces(MediaType.TEXT_HTML)
public class SourcesPages {

    private final Sources sources;
    private final KnowledgeTabs tabs;
    private final Here here;
    private final Clock clock;

    @Inject
    public SourcesPages(Sources sources, KnowledgeTabs tabs, Here here, Clock clock) {
        this.sources = sources;
        this.tabs = tabs;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public SourcesPage sources() {
        return page(UploadForm.EMPTY, List.of());
    }

    @GET
    @Path("/list")
    public SourceListPartial list() {
        return SourceListPartial.of(sources.all(here.tenantId()), addresses(), clock.instant());
    }

    /** Takes what can be taken; a file that cannot be read does not hold up the others. */
    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) {
        UploadForm form = UploadForm.EMPTY;
        List<FileError> errors = new ArrayList<>();
        try {
            form = UploadForm.of(parts);
            take(form).stream()
                    .filter(taken -> !taken.refusal().isEmpty())
                    .forEach(taken -> errors.add(new FileError(taken.fileName(), taken.refusal())));
        } catch (RefusedException refused) {
            errors.add(new FileError(refused.arguments().stream().findFirst().orElse(""), refused.messageKey()));
        }
        return errors.isEmpty()
                ? Redirect.to(addresses().home(), "knowledge.sources.uploaded")
                : Response.status(422).entity(page(form, errors)).build();
    }

    private List<Taken> take(UploadForm form) {
        List<Taken> all = new ArrayList<>();
        for (UploadForm.File file : form.files()) {
            all.addAll(sources.take(
                    here.tenantId(),
                    form.upload(file, here.member().username(), here.tenant().zone())));
        }
        return all;
    }

    private SourcesPage page(UploadForm form, List<FileError> errors) {
        Addresses addresses = addresses();
        return new SourcesPage(
                list(),
                here.member().role() == Role.ADMIN,
                tabs.at(KnowledgePlace.DOCUMENTS),
                addresses.home(),
                addresses.search(),
                here.tenant().languages(),
                form,
                errors);
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
