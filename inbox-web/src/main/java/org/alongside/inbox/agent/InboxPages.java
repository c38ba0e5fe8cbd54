package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.live.LiveHub;
import org.alongside.inbox.live.News;
import org.alongside.inbox.live.StreamListener;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.jspecify.annotations.Nullable;

/** What agents look at. */
@ApplicationScoped
@Path("/{tenant}/inbox")
@Produces(MediaType.TEXT_HTML)
public class InboxPages {

    private final Lists lists;
    private final Transcripts transcripts;
    private final LiveHub live;
    private final Here here;

    @Inject
    public InboxPages(Lists lists, Transcripts transcripts, LiveHub live, Here here) {
        this.lists = lists;
        this.transcripts = transcripts;
        this.live = live;
        this.here = here;
    }

    @GET
    public InboxPage inbox(
            @QueryParam("box") @DefaultValue("WAITING") Conversations.Box box,
            @BeanParam Sought sought,
            @QueryParam("after") @Nullable ConversationId after) {
        return new InboxPage(lists.list(box, sought, Optional.ofNullable(after), Optional.empty()), liveUrl());
    }

    @GET
    @Path("/list")
    public ConversationListPartial list(
            @QueryParam("box") @DefaultValue("WAITING") Conversations.Box box,
            @BeanParam Sought sought,
            @QueryParam("after") @Nullable ConversationId after,
            @QueryParam("selected") @Nullable ConversationId selected) {
        return new ConversationListPartial(
                lists.list(box, sought, Optional.ofNullable(after), Optional.ofNullable(selected)));
    }

    @GET
    @Path("/{conversation}")
    public ConversationPage conversation(
            @PathParam("conversation") ConversationId id,
            @QueryParam("box") @DefaultValue("WAITING") Conversations.Box box,
            @BeanParam Sought sought,
            @QueryParam("draft") @DefaultValue("") String draft) {
        Transcript thread = transcripts.thread(id, box);
        Transcript.DraftCard offered = thread.draft();
        Composer composer = offered != null && offered.id().equals(draft)
                ? Composer.writing(false, offered.text(), draft, List.of())
                : Composer.EMPTY;
        return page(id, box, sought, thread, composer);
    }

    @GET
    @Path("/{conversation}/thread")
    public ThreadPartial thread(
            @PathParam("conversation") ConversationId id,
            @QueryParam("box") @DefaultValue("WAITING") Conversations.Box box) {
        return new ThreadPartial(transcripts.thread(id, box));
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        TenantId tenant = here.tenantId();
        live.add(new StreamListener(
                sse, sink, news -> news.tenant().equals(tenant) && news.kind() != News.Kind.AGENT_TYPES));
    }

    ConversationPage refused(ConversationId id, Conversations.Box box, Composer composer) {
        return page(id, box, Sought.NOTHING, transcripts.thread(id, box), composer);
    }

    private ConversationPage page(
            ConversationId id, Conversations.Box box, Sought sought, Transcript thread, Composer composer) {
        return new ConversationPage(
                lists.list(box, sought, Optional.empty(), Optional.of(id)), thread, composer, liveUrl());
    }

    private String liveUrl() {
        return lists.base() + "/live";
    }
}
