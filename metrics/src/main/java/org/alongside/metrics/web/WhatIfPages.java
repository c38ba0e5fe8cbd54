package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.WhatIf;
import org.alongside.metrics.WhatIf.Supposed;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Trying figures of a rule on the past, before they are its own. */
@ApplicationScoped
@Path("/{tenant}/stop-loss/rules/{rule}/what-if")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class WhatIfPages {

    private static final long SEED = 1;

    private final StopLoss stopLoss;
    private final WhatIf whatIf;
    private final SegmentNames names;
    private final Here here;

    @Inject
    public WhatIfPages(StopLoss stopLoss, WhatIf whatIf, SegmentNames names, Here here) {
        this.stopLoss = stopLoss;
        this.whatIf = whatIf;
        this.names = names;
        this.here = here;
    }

    @GET
    public WhatIfPage look(@PathParam("rule") String id, @Context UriInfo address) {
        StopLossRule rule = stopLoss.rule(here.tenantId(), Ids.parse(id)).rule();
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        RuleForm form = RuleForm.of(rule);
        if (asked.containsKey("limit")) {
            form = form.with(RuleForm.of(asked));
        }
        try {
            StopLossRule tried = form.toRule(rule.id());
            return page(tried, form, whatIf.run(here.tenantId(), tried, SEED), null);
        } catch (RefusedException refused) {
            return page(rule, form, null, Fault.of(refused));
        }
    }

    private WhatIfPage page(StopLossRule rule, RuleForm form, @Nullable Supposed supposed, @Nullable Fault fault) {
        String base = "/" + here.tenant().slug() + "/stop-loss";
        boolean admin = here.member().role() == Role.ADMIN;
        boolean fixed = !rule.limit().relative();
        return new WhatIfPage(
                new Tabs("/" + here.tenant().slug() + "/", QualityPlace.STOP_LOSS),
                new RuleLine(rule, names.all(here.tenantId(), here.tenant().language())),
                form,
                supposed,
                new ShareChart(
                        supposed == null ? List.of() : supposed.weeks(),
                        fixed && rule.limit().side() != StopLossRule.Side.ABOVE
                                ? rule.limit().low()
                                : 0,
                        fixed ? high(rule) : 1,
                        supposed == null ? List.of() : supposed.trips()),
                fault,
                base + "/rules/" + rule.id() + "/what-if",
                admin ? base + "/rules/" + rule.id() : "",
                base);
    }

    private static double high(StopLossRule rule) {
        return switch (rule.limit().side()) {
            case BELOW -> 1;
            case ABOVE -> rule.limit().low();
            case OUTSIDE -> rule.limit().high();
        };
    }
}
