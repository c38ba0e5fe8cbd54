package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.routing.EventLog;
import org.alongside.routing.EventTrail;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Here;
import org.alongside.tenant.NeedsScope;

/** All that happened, in the order in which it was stored, for programs that ask instead of being told. */
@Path("/api/{tenant}/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@NeedsScope(ApiScope.READ)
@ApplicationScoped
public class EventsApi {

    private static final int MOST = 100;

    private final EventTrail events;
    private final Here here;

    @Inject
    public EventsApi(EventTrail events, Here here) {
        this.events = events;
        this.here = here;
    }

    @GET
    public EventJson.Page after(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        long after = Cursor.number(cursor);
        List<EventLog.Placed> placed = events.after(here.tenantId(), after, Math.max(1, Math.min(MOST, limit)));
        long last = placed.isEmpty() ? after : placed.get(placed.size() - 1).place();
        return new EventJson.Page(
                placed.stream().map(one -> EventJson.of(one.event())).toList(), Cursor.of(last));
    }
}
