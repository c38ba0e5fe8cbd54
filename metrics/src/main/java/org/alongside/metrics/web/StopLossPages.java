package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLoss.RuleState;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.routing.Charter;
import org.alongside.routing.Charters;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The rules that pull automation back. */
@ApplicationScoped
@Path("/{tenant}/stop-loss")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class StopLossPages {

    private static final int UNPROCESSABLE = 422;

    private final StopLoss stopLoss;
    private final Charters charters;
    private final SegmentNames names;
    private final Here here;
    private final Ids ids;

    @Inject
    public StopLossPages(StopLoss stopLoss, Charters charters, SegmentNames names, Here here, Ids ids) {
        this.stopLoss = stopLoss;
        this.charters = charters;
        this.names = names;
        this.here = here;
        this.ids = ids;
    }

    @GET
    public StopLossPage rules() {
        Map<String, String> known = names.all(here.tenantId(), here.tenant().language());
        boolean admin = here.member().role() == Role.ADMIN;
        return new StopLossPage(
                tabs(),
                stopLoss.episodes(here.tenantId()).stream()
                        .filter(StopLossEpisode::holds)
                        .map(episode -> new StopLossPage.Held(
                                episode, new RuleLine(episode.rule(), known), base() + "/episodes/" + episode.id()))
                        .toList(),
                stopLoss.rules(here.tenantId()).stream()
                        .map(state -> row(state, known, admin))
                        .toList(),
                charters.of(here.tenantId()).map(Charter::authoriser).orElse(""),
                "/" + here.tenant().slug() + "/charter",
                base() + "/episodes",
                admin ? base() + "/rules/new" : "");
    }

    private StopLossPage.Row row(RuleState state, Map<String, String> known, boolean admin) {
        RuleLine line = new RuleLine(state.rule(), known);
        return new StopLossPage.Row(
                state,
                line,
                admin ? ruleUrl(state.rule().id()) : "",
                line.verdict() ? "" : ruleUrl(state.rule().id()) + "/what-if");
    }

    @GET
    @Path("/rules/new")
    @Needs(Role.ADMIN)
    public RulePage blank() {
        StopLossRule usual = new StopLossRule(
                ids.next(),
                "",
                "RESOLUTION",
                Limit.change(Side.BELOW, 0.02, 56),
                Segment.of(Dimension.COMPLEXITY, "COMPLEX"),
                28,
                30,
                0.99,
                Action.TO_ASSIST,
                Scope.ALL,
                false,
                true);
        return page(usual.id(), RuleForm.of(usual), null, false);
    }

    @GET
    @Path("/rules/{rule}")
    @Needs(Role.ADMIN)
    public RulePage edit(@PathParam("rule") String rule) {
        StopLossRule found = stopLoss.rule(here.tenantId(), Ids.parse(rule)).rule();
        return page(found.id(), RuleForm.of(found), null, true);
    }

    /** Also where a new rule is sent to: its id was made with its form, so that sending it twice adds it once. */
    @POST
    @Path("/rules/{rule}")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("rule") String rule, MultivaluedMap<String, String> sent) {
        UUID id = Ids.parse(rule);
        RuleForm form = RuleForm.of(sent);
        try {
            stopLoss.save(here.tenantId(), form.toRule(id), here.member().username());
            return Redirect.to(base(), "stoploss.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(id, form, refused, exists(id)))
                    .build();
        }
    }

    @POST
    @Path("/rules/{rule}/remove")
    @Needs(Role.ADMIN)
    public Response remove(@PathParam("rule") String rule) {
        StopLossRule found = stopLoss.rule(here.tenantId(), Ids.parse(rule)).rule();
        try {
            stopLoss.remove(here.tenantId(), found.id(), here.member().username());
            return Redirect.to(base(), "stoploss.removed");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(found.id(), RuleForm.of(found), refused, true))
                    .build();
        }
    }

    private boolean exists(UUID id) {
        return stopLoss.rules(here.tenantId()).stream()
                .anyMatch(state -> state.rule().id().equals(id));
    }

    private RulePage page(UUID id, RuleForm form, @Nullable RefusedException refused, boolean exists) {
        return new RulePage(
                tabs(),
                form,
                names.choices(here.tenantId(), here.tenant().language()),
                refused == null ? null : Fault.of(refused),
                ruleUrl(id),
                exists ? ruleUrl(id) + "/remove" : "",
                exists ? ruleUrl(id) + "/what-if" : "",
                base());
    }

    private String ruleUrl(UUID rule) {
        return base() + "/rules/" + rule;
    }

    private Tabs tabs() {
        return new Tabs("/" + here.tenant().slug() + "/", QualityPlace.STOP_LOSS);
    }

    private String base() {
        return "/" + here.tenant().slug() + "/stop-loss";
    }
}
