package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Scorecards;
import org.alongside.metrics.Segment;
import org.alongside.metrics.Tally;
import org.alongside.shared.Csv;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Any measure by any segments, as a page and as files. */
@ApplicationScoped
@Path("/{tenant}/metrics/segments")
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SegmentsPages {

    private final Scorecards scorecards;
    private final SegmentsLayout layout;
    private final Here here;
    private final Clock clock;

    @Inject
    public SegmentsPages(Scorecards scorecards, SegmentsLayout layout, Here here, Clock clock) {
        this.scorecards = scorecards;
        this.layout = layout;
        this.here = here;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public SegmentsPage segments(@Context UriInfo uri) {
        return layout.page(cut(uri));
    }

    /** Every combination as a row; shares 0..1, durations in seconds. */
    @GET
    @Path("/segments.csv")
    @Produces("text/csv")
    public Response csv(@Context UriInfo uri) {
        Cut cut = cut(uri);
        StringBuilder file = new StringBuilder(Csv.line(SegmentFile.header(cut)));
        SegmentFile.rows(cut, tallies(cut)).forEach(row -> file.append(Csv.line(row.cells())));
        return Response.ok(file.toString())
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name(cut) + ".csv\"")
                .build();
    }

    @GET
    @Path("/segments.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@Context UriInfo uri) {
        Cut cut = cut(uri);
        return Response.ok(SegmentFile.json(cut, tallies(cut)))
                .header("Content-Disposition", "attachment; filename=\"" + name(cut) + ".json\"")
                .build();
    }

    private Map<Segment, Tally> tallies(Cut cut) {
        return scorecards.by(
                here.tenantId(),
                cut.dimensions(),
                Measure.counters(cut.measures()),
                cut.asked().segment(),
                cut.asked().period());
    }

    private Cut cut(UriInfo uri) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        return Cut.of(uri.getQueryParameters(), today);
    }

    private static String name(Cut cut) {
        return cut.measure().name().toLowerCase(Locale.ROOT) + "-"
                + cut.asked().period().from() + "-" + cut.asked().period().to();
    }
}
