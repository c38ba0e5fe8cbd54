package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What the rules did, told one by one; and letting a brake go. */
@ApplicationScoped
@Path("/{tenant}/stop-loss/episodes")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class EpisodePages {

    private static final int UNPROCESSABLE = 422;

    private final StopLoss stopLoss;
    private final TellingEpisodes telling;
    private final SegmentNames names;
    private final Here here;

    @Inject
    public EpisodePages(StopLoss stopLoss, TellingEpisodes telling, SegmentNames names, Here here) {
        this.stopLoss = stopLoss;
        this.telling = telling;
        this.names = names;
        this.here = here;
    }

    @GET
    public EpisodesPage all() {
        Map<String, String> known = names.all(here.tenantId(), here.tenant().language());
        return new EpisodesPage(
                new Tabs("/" + here.tenant().slug() + "/", QualityPlace.EPISODES),
                stopLoss.episodes(here.tenantId()).stream()
                        .map(episode -> new EpisodesPage.Row(
                                episode, new RuleLine(episode.rule(), known), base() + "/" + episode.id()))
                        .toList(),
                "/" + here.tenant().slug() + "/stop-loss");
    }

    @GET
    @Path("/{episode}")
    public EpisodePage story(@PathParam("episode") String id) {
        StopLossEpisode episode = stopLoss.episode(here.tenantId(), Ids.parse(id));
        return telling.page(here.tenant(), here.member(), episode, new EpisodePage.Typed("", ""), null);
    }

    @POST
    @Path("/{episode}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("episode") String id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("evidence") @DefaultValue("") String evidence) {
        StopLossEpisode episode = stopLoss.episode(here.tenantId(), Ids.parse(id));
        try {
            stopLoss.release(
                    here.tenantId(),
                    episode.id(),
                    reason,
                    evidence,
                    here.member().username());
            return Redirect.to(base() + "/" + episode.id(), "stoploss.released");
        } catch (RefusedException refused) {
            Fault fault = Fault.of(refused);
            return Response.status(UNPROCESSABLE)
                    .entity(telling.page(
                            here.tenant(), here.member(), episode, new EpisodePage.Typed(reason, evidence), fault))
                    .build();
        }
    }

    private String base() {
        return "/" + here.tenant().slug() + "/stop-loss/episodes";
    }
}
