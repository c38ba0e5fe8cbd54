package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.routing.Agreement;
import org.alongside.routing.DraftComparison;
import org.alongside.routing.DraftComparison.Piece;
import org.alongside.routing.Shadow;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Drafts beside what was sent, and how often they agree. */
@Path("/api/{tenant}/shadow")
@Produces(MediaType.APPLICATION_JSON)
@Needs({Role.SUPERVISOR, Role.ADMIN})
@ApplicationScoped
public class ShadowApi {

    private static final int MOST = 100;

    /** Shares 0..1; {@code low} and {@code high} are the Wilson score interval at 95 %. */
    public record AgreementJson(
            String intent,
            long n,
            long same,
            long edited,
            long rewritten,
            long missed,
            long waiting,
            double share,
            double low,
            double high) {}

    /** @param sent empty while no agent has answered */
    public record DraftJson(
            String id,
            String conversation,
            String intent,
            String mode,
            String would,
            String verdict,
            int policy,
            String at,
            String draft,
            String sent) {}

    private final Shadow shadow;
    private final Here here;

    @Inject
    public ShadowApi(Shadow shadow, Here here) {
        this.shadow = shadow;
        this.here = here;
    }

    @GET
    @Path("/agreement")
    public List<AgreementJson> agreement() {
        return shadow.agreement(here.tenantId()).values().stream()
                .map(ShadowApi::json)
                .toList();
    }

    /** Newest first, a hundred at a time; {@code after} is the id of the last one that you have. */
    @GET
    @Path("/drafts")
    public List<DraftJson> drafts(@BeanParam ShadowQuery query) {
        return shadow.list(here.tenantId(), query.filter(), query.after(), MOST).stream()
                .map(ShadowApi::json)
                .toList();
    }

    private static AgreementJson json(Agreement of) {
        return new AgreementJson(
                of.intent(),
                of.n(),
                of.same(),
                of.edited(),
                of.rewritten(),
                of.missed(),
                of.waiting(),
                of.share(),
                of.low(),
                of.high());
    }

    private static DraftJson json(DraftComparison of) {
        return new DraftJson(
                of.id().toString(),
                of.conversation().toString(),
                of.intent(),
                of.mode().name(),
                of.would().name(),
                of.verdict().name(),
                of.policyNumber(),
                of.at().toString(),
                text(of.draft()),
                text(of.sent()));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
