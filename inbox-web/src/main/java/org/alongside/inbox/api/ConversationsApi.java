package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationSearch;
import org.alongside.routing.ConversationSearch.Found;
import org.alongside.routing.ConversationSearch.Query;
import org.alongside.routing.Conversations;
import org.alongside.routing.Conversations.Box;
import org.alongside.routing.Outcome;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Here;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.NeedsScope;
import org.jspecify.annotations.Nullable;

/** Conversations for programs. */
@Path("/api/{tenant}/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@NeedsScope(ApiScope.READ)
@ApplicationScoped
public class ConversationsApi {

    private static final int MOST = 100;
    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    /** What an agent says by a program. @param agent user name of the member who says it */
    public record Reply(@Nullable String agent, @Nullable String text, boolean note) {}

    /** @param outcome RESOLVED, NOT_RESOLVED, NO_ANSWER, SPAM or DUPLICATE */
    public record Closing(@Nullable String agent, @Nullable String outcome) {}

    private final Conversations conversations;
    private final ConversationSearch search;
    private final AgentCalls calls;
    private final Here here;

    @Inject
    public ConversationsApi(Conversations conversations, ConversationSearch search, AgentCalls calls, Here here) {
        this.conversations = conversations;
        this.search = search;
        this.calls = calls;
        this.here = here;
    }

    /** @param box WAITING, OPEN or CLOSED @param text what to look for in all conversations instead, or empty */
    @GET
    public ConversationJson.Page list(
            @QueryParam("box") @DefaultValue("OPEN") Box box,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        int most = Math.max(1, Math.min(MOST, limit));
        Optional<ConversationId> after = Cursor.read(cursor).map(ConversationId::fromString);
        List<ConversationRow> rows = text.isBlank()
                ? conversations.list(here.tenantId(), box, NOBODY, after, most + 1)
                : found(text, after, most + 1);
        List<ConversationRow> page = rows.subList(0, Math.min(most, rows.size()));
        String next = rows.size() > most ? Cursor.of(page.get(most - 1).id()) : "";
        return new ConversationJson.Page(page.stream().map(ConversationJson::of).toList(), next);
    }

    private List<ConversationRow> found(String text, Optional<ConversationId> after, int limit) {
        Query query = new Query(text, Optional.empty(), "");
        return search.find(here.tenantId(), query, after, limit).stream()
                .map(Found::row)
                .toList();
    }

    @GET
    @Path("/{conversation}")
    public ConversationJson one(@PathParam("conversation") ConversationId id) {
        return ConversationJson.of(conversations.byId(here.tenantId(), id).row());
    }

    @GET
    @Path("/{conversation}/messages")
    public MessageJson.Page messages(
            @PathParam("conversation") ConversationId id,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        long after = Cursor.number(cursor);
        List<MessageJson> later = conversations.byId(here.tenantId(), id).messages().stream()
                .filter(message -> message.sequence() > after)
                .limit(Math.max(1, Math.min(MOST, limit)))
                .map(MessageJson::of)
                .toList();
        long last = later.isEmpty() ? after : later.get(later.size() - 1).sequence();
        return new MessageJson.Page(later, Cursor.of(last));
    }

    @POST
    @Path("/{conversation}/messages")
    @NeedsScope(ApiScope.WRITE)
    public Response reply(
            @PathParam("conversation") ConversationId id,
            @HeaderParam("Idempotency-Key") @Nullable String request,
            Reply reply) {
        return calls.reply(id, request, reply);
    }

    @POST
    @Path("/{conversation}/close")
    @NeedsScope(ApiScope.WRITE)
    public Response close(
            @PathParam("conversation") ConversationId id,
            @HeaderParam("Idempotency-Key") @Nullable String request,
            Closing closing) {
        return calls.close(id, request, closing, outcome(closing));
    }

    private static Outcome outcome(Closing closing) {
        try {
            return Outcome.valueOf(String.valueOf(closing.outcome()));
        } catch (IllegalArgumentException unknown) {
            throw new jakarta.ws.rs.BadRequestException(unknown);
        }
    }
}
