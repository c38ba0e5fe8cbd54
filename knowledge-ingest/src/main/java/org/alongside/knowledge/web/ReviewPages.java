package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.alongside.knowledge.KnowledgeReview;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Contradictions and endings, listed until somebody decides. */
@ApplicationScoped
@Path("/{tenant}/knowledge/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

    private final KnowledgeReview review;
    private final KnowledgeTabs tabs;
    private final Here here;
    private final Clock clock;

    @Inject
    public ReviewPages(KnowledgeReview review, KnowledgeTabs tabs, Here here, Clock clock) {
        this.review = review;
        this.tabs = tabs;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public ReviewPage review() {
        Addresses addresses = Addresses.of(here.tenant());
        return new ReviewPage(
                tabs.at(KnowledgePlace.REVIEW),
                addresses.review(),
                review.contradictions(here.tenantId()).stream()
                        .map(found -> ReviewPage.Pair.of(found, addresses))
                        .toList(),
                review.endings(here.tenantId(), clock.instant()).stream()
                        .map(ending -> ReviewPage.End.of(ending, addresses))
                        .toList(),
                here.member().role() == Role.ADMIN);
    }

    @POST
    @Path("/keep")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @FormParam("first") @DefaultValue("") String first, @FormParam("second") @DefaultValue("") String second) {
        review.keep(
                here.tenantId(),
                PassageId.fromString(first),
                PassageId.fromString(second),
                here.member().username());
        return back("knowledge.review.kept");
    }

    @POST
    @Path("/keep-ending")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepEnding(@FormParam("source") @DefaultValue("") String source) {
        review.keep(here.tenantId(), SourceId.fromString(source), here.member().username());
        return back("knowledge.review.kept");
    }

    @POST
    @Path("/retire")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(@FormParam("passage") @DefaultValue("") String passage) {
        review.retire(
                here.tenantId(), PassageId.fromString(passage), here.member().username());
        return back("knowledge.review.retired");
    }

    private Response back(String flash) {
        return Redirect.to(Addresses.of(here.tenant()).review(), flash);
    }
}
