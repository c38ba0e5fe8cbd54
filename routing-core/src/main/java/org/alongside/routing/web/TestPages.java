package org.alongside.routing.web;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.TestCases;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Test cases: what the draft must decide before it is published. Leads read and run, admins change. */
@ApplicationScoped
@Path("/{tenant}/intents/tests")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.SUPERVISOR)
public class TestPages {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final TestCases tests;
    private final TestLayout layout;
    private final Here here;

    @Inject
    public TestPages(TestCases tests, TestLayout layout, Here here) {
        this.tests = tests;
        this.layout = layout;
        this.here = here;
    }

    @GET
    public TestsPage list(@QueryParam("deleted") @DefaultValue("") String deleted) {
        return layout.list(deleted, null);
    }

    @POST
    @Path("/run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run() {
        tests.run(here.tenantId());
        return Redirect.to(layout.base());
    }

    @GET
    @Path("/test-cases.csv")
    @Produces("text/csv")
    public Response export() {
        return Response.ok(TestCaseFile.write(tests.all(here.tenantId())))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"test-cases.csv\"")
                .build();
    }

    @POST
    @Path("/import")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) {
        try {
            String content = parts.stream()
                    .filter(part -> part.getName().equals("file"))
                    .findFirst()
                    .map(TestPages::read)
                    .orElse("");
            tests.addAll(
                    here.tenantId(), TestCaseFile.read(content), here.member().username());
            return Redirect.to(layout.base(), "routing.tests.imported");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(layout.list("", Refusal.of(refused, "file")))
                    .build();
        }
    }

    private static String read(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @POST
    @Path("/new")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        TestForm form = TestForm.of(sent);
        try {
            tests.add(here.tenantId(), form.expected(), here.member().username());
            return Redirect.to(layout.base(), "routing.tests.saved");
        } catch (RefusedException refused) {
            return refused(layout.fresh(form, Refusal.of(refused, "line-0")));
        }
    }

    @GET
    @Path("/{test}")
    public TestPage test(@PathParam("test") String id) {
        UUID test = Ids.parse(id);
        return layout.one(test, TestForm.of(tests.byId(here.tenantId(), test)), null);
    }

    @POST
    @Path("/{test}")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("test") String id, MultivaluedMap<String, String> sent) {
        UUID test = Ids.parse(id);
        tests.byId(here.tenantId(), test);
        TestForm form = TestForm.of(sent);
        try {
            tests.change(here.tenantId(), test, form.expected(), here.member().username());
            return Redirect.to(layout.base(), "routing.tests.saved");
        } catch (RefusedException refused) {
            return refused(layout.one(test, form, Refusal.of(refused, "line-0")));
        }
    }

    private static Response refused(TestPage page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    @POST
    @Path("/{test}/delete")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("test") String id) {
        tests.delete(here.tenantId(), Ids.parse(id));
        return Redirect.to(layout.base() + "?deleted=" + Ids.parse(id));
    }

    @POST
    @Path("/{test}/restore")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("test") String id) {
        tests.restore(here.tenantId(), Ids.parse(id));
        return Redirect.to(layout.base(), "routing.tests.restored");
    }
}
