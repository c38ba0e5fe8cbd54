package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.alongside.metrics.AgreedTerms;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Ranges of the indicators, and what people and models cost. */
@ApplicationScoped
@Path("/{tenant}/metrics/terms")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class TermsPages {

    private static final int UNPROCESSABLE = 422;

    private final AgreedTerms terms;
    private final Here here;

    @Inject
    public TermsPages(AgreedTerms terms, Here here) {
        this.terms = terms;
        this.here = here;
    }

    @GET
    public TermsPage agreed() {
        return page(TermsForm.of(terms.of(here.tenantId())), null);
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        TermsForm form = TermsForm.of(sent);
        try {
            terms.save(here.tenantId(), form.toTerms(), here.member().username());
            return Redirect.to(base(), "terms.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(form, Fault.of(refused)))
                    .build();
        }
    }

    private TermsPage page(TermsForm form, @Nullable Fault fault) {
        return new TermsPage(
                QualityPlace.OVERVIEW.tabs(base()),
                form,
                fault,
                here.member().role() == Role.ADMIN ? base() + "/terms" : "",
                "/" + here.tenant().slug() + "/charter",
                base());
    }

    private String base() {
        return "/" + here.tenant().slug() + "/metrics";
    }
}
