package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Scorecards;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The conversations behind a number. */
@ApplicationScoped
@Path("/{tenant}/metrics/conversations")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class ConversationsPages {

    private static final int A_PAGE = 50;

    private final Scorecards scorecards;
    private final Conversations conversations;
    private final Words words;
    private final Here here;
    private final Clock clock;

    @Inject
    public ConversationsPages(Scorecards scorecards, Conversations conversations, Words words, Here here, Clock clock) {
        this.scorecards = scorecards;
        this.conversations = conversations;
        this.words = words;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public ConversationsPage list(@Context UriInfo uri, @QueryParam("page") @DefaultValue("0") int page) {
        LocalDate today = clock.instant().atZone(here.tenant().zone()).toLocalDate();
        Asked asked = Asked.of(uri.getQueryParameters(), today, 7);
        Optional<Counter> counted = Asked.constant(uri.getQueryParameters(), "counted", Counter.class);
        List<ConversationId> found =
                scorecards.conversations(here.tenantId(), asked.segment(), asked.period(), counted);
        int from = Math.min(Math.max(0, page) * A_PAGE, found.size());
        int to = Math.min(from + A_PAGE, found.size());
        Labels labels = words.labels();
        return new ConversationsPage(
                asked.period(),
                asked.segment().values().entrySet().stream()
                        .map(entry -> labels.of(entry.getKey(), entry.getValue()))
                        .toList(),
                counted.map(Enum::name).orElse(""),
                found.subList(from, to).stream().map(this::row).toList(),
                to < found.size()
                        ? asked.on("/" + here.tenant().slug() + "/metrics/conversations")
                                .with("counted", counted.map(Counter::column).orElse(""))
                                .with("page", page + 1)
                                .toString()
                        : "",
                "/" + here.tenant().slug() + "/metrics");
    }

    private ConversationsPage.Row row(ConversationId id) {
        return new ConversationsPage.Row(
                "/" + here.tenant().slug() + "/inbox/" + id + "?box=OPEN",
                conversations.byId(here.tenantId(), id).row());
    }
}
