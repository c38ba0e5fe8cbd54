package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alongside.routing.PolicyFiles;
import org.alongside.routing.PolicyFiles.Format;
import org.alongside.routing.PolicyFiles.Preview;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** A draft out of a text, and a text out of a draft, so that a policy can live in version control. */
@ApplicationScoped
@Path("/{tenant}/intents/import")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class ImportPages {

    private static final int UNPROCESSABLE = 422;

    private final PolicyFiles files;
    private final ChangeLines lines;
    private final Boards boards;
    private final Here here;

    @Inject
    public ImportPages(PolicyFiles files, ChangeLines lines, Boards boards, Here here) {
        this.files = files;
        this.lines = lines;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public ImportPage blank() {
        return new ImportPage("", Format.YAML.name(), false, false, 0, List.of(), List.of(), true, boards.base());
    }

    /** Shows what it would do, or does it where that was seen. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(List<EntityPart> parts) {
        ImportForm form = ImportForm.of(parts);
        if (form.confirmed()) {
            return take(form);
        }
        return look(form);
    }

    private Response take(ImportForm form) {
        try {
            files.take(
                    here.tenantId(),
                    form.text(),
                    form.format(),
                    form.keepOthers(),
                    here.member().username());
            return Redirect.to(boards.base(), "routing.import.taken");
        } catch (RefusedException changedMeanwhile) {
            return look(form);
        }
    }

    private Response look(ImportForm form) {
        Preview preview = files.preview(here.tenantId(), form.text(), form.format(), form.keepOthers());
        ImportPage page = new ImportPage(
                form.text(),
                form.format().name(),
                form.keepOthers(),
                true,
                preview.intents().size(),
                lines.of(preview.changes(), preview.intents()),
                preview.faults(),
                true,
                boards.base());
        return Response.status(preview.faults().isEmpty() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(page)
                .build();
    }

    /** The draft as a file: policy.yaml or policy.csv. */
    @GET
    @Path("/policy.{format}")
    @Produces(MediaType.TEXT_PLAIN)
    public Response export(@PathParam("format") String format) {
        Format wanted = switch (format) {
            case "yaml" -> Format.YAML;
            case "csv" -> Format.CSV;
            default -> throw new NotFoundException();
        };
        String name = here.tenant().slug() + "-policy." + format;
        return Response.ok(files.export(here.tenantId(), wanted))
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
