package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.routing.Replay;
import org.alongside.routing.ReplayFinding;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.About;
import org.alongside.routing.Replays.Wanted;
import org.alongside.shared.Csv;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What one replay found. */
@ApplicationScoped
@Path("/{tenant}/intents/replays")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.SUPERVISOR)
public class ReplayPages {

    private static final int PAGE = 25;
    private static final int PIECE = 1_000;

    private final Replays replays;
    private final ReplayLayout layout;
    private final Here here;

    @Inject
    public ReplayPages(Replays replays, ReplayLayout layout, Here here) {
        this.replays = replays;
        this.layout = layout;
        this.here = here;
    }

    @GET
    @Path("/{replay}")
    public ReplayPage replay(
            @PathParam("replay") String id,
            @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("intent") @DefaultValue("") String intent,
            @QueryParam("after") @DefaultValue("0") int after) {
        Replay replay = replays.byId(here.tenantId(), Ids.parse(id));
        Wanted wanted = new Wanted(about(about, replay), intent.strip());
        return layout.page(
                replay, wanted, replays.findings(here.tenantId(), replay.id(), wanted, after, PAGE + 1), PAGE);
    }

    /** Leaks first, when there are any: nothing else matters as much. */
    private static About about(String name, Replay replay) {
        About first = replay.tally().leaks() > 0 ? About.LEAKS : About.CHANGED;
        return Arrays.stream(About.values())
                .filter(about -> about.name().equals(name))
                .findFirst()
                .orElse(first);
    }

    @GET
    @Path("/{replay}/progress")
    public ReplayProgressPartial progress(@PathParam("replay") String id) {
        return new ReplayProgressPartial(layout.progress(replays.byId(here.tenantId(), Ids.parse(id))));
    }

    @GET
    @Path("/{replay}/matrix")
    public ReplayMatrixPage matrix(@PathParam("replay") String id) {
        return layout.matrix(replays.byId(here.tenantId(), Ids.parse(id)));
    }

    @POST
    @Path("/{replay}/cancel")
    public Response cancel(@PathParam("replay") String id) {
        UUID replay = Ids.parse(id);
        replays.cancel(here.tenantId(), replay);
        return Redirect.to(layout.url(replay), "routing.replays.cancelled");
    }

    @GET
    @Path("/{replay}/findings.csv")
    @Produces("text/csv")
    public Response csv(
            @PathParam("replay") String id,
            @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("intent") @DefaultValue("") String intent) {
        TenantId tenant = here.tenantId();
        Replay replay = replays.byId(tenant, Ids.parse(id));
        Wanted wanted = new Wanted(about(about, replay), intent.strip());
        StreamingOutput content = out -> {
            out.write(Csv.line(ReplayCsv.HEADER).getBytes(StandardCharsets.UTF_8));
            List<ReplayFinding> piece = replays.findings(tenant, replay.id(), wanted, 0, PIECE);
            while (!piece.isEmpty()) {
                for (ReplayFinding finding : piece) {
                    out.write(Csv.line(ReplayCsv.cells(finding)).getBytes(StandardCharsets.UTF_8));
                }
                piece = replays.findings(
                        tenant, replay.id(), wanted, piece.get(piece.size() - 1).position(), PIECE);
            }
        };
        return Response.ok(content)
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"replay-" + wanted.about() + ".csv\"")
                .build();
    }
}
