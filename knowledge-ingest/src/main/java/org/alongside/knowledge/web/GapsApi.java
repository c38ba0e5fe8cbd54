package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.Gaps;
import org.alongside.knowledge.KnowledgeFeedback.Missing;
import org.alongside.tenant.Here;

/** What the knowledge lacks, for programs. */
@ApplicationScoped
@Path("/api/{tenant}/gaps")
@Produces(MediaType.APPLICATION_JSON)
public class GapsApi {

    /** One open gap. @param reasons why its questions were missed, with how many */
    public record GapJson(
            String id,
            String question,
            String intent,
            String tier,
            String language,
            int count,
            Map<Missing, Integer> reasons) {

        static GapJson of(Gap gap) {
            return new GapJson(
                    gap.id().toString(),
                    gap.question(),
                    gap.intent(),
                    gap.tier(),
                    gap.language(),
                    gap.count(),
                    gap.counts());
        }
    }

    private final Gaps gaps;
    private final Here here;

    @Inject
    public GapsApi(Gaps gaps, Here here) {
        this.gaps = gaps;
        this.here = here;
    }

    /** The weightiest first. */
    @GET
    public List<GapJson> open() {
        return gaps.open(here.tenantId()).stream().map(GapJson::of).toList();
    }
}
