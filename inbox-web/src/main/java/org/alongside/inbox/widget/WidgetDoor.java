package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.live.AnswerListener;
import org.alongside.inbox.live.Listener;
import org.alongside.inbox.live.LiveHub;
import org.alongside.inbox.live.StreamListener;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactView;
import org.alongside.routing.Conversations;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Invitation;
import org.alongside.routing.Origin;
import org.alongside.routing.Receipt;
import org.alongside.routing.SurveyAnswers;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/**
 * The web chat's door. Who asks is said by the visitor token in a header, never by a cookie, so a foreign page can
 * neither read nor write with it.
 */
@ApplicationScoped
@Path("/widget/{key}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WidgetDoor {

    private static final int MOST_FILES = 5;

    /**
     * What the widget sends. {@code clientId} is its own id of the message: sent again, it is the same message.
     *
     * @param files ids of files that this visitor brought before
     */
    public record Said(
            @Nullable String clientId,
            @Nullable String text,
            @Nullable String language,
            @Nullable List<String> files) {}

    private final Inboxes inboxes;
    private final Inbound inbound;
    private final Conversations conversations;
    private final SurveyAnswers surveys;
    private final Attachments attachments;
    private final Visitors visitors;
    private final LiveHub live;
    private final Clock clock;

    @Inject
    public WidgetDoor(
            Inboxes inboxes,
            Inbound inbound,
            Conversations conversations,
            SurveyAnswers surveys,
            Attachments attachments,
            Visitors visitors,
            LiveHub live,
            Clock clock) {
        this.inboxes = inboxes;
        this.inbound = inbound;
        this.conversations = conversations;
        this.surveys = surveys;
        this.attachments = attachments;
        this.visitors = visitors;
        this.live = live;
        this.clock = clock;
    }

    @POST
    @Path("/messages")
    public Response write(@PathParam("key") String key, @Context HttpHeaders headers, Said said) {
        Inbox inbox = inbox(key);
        Receipt receipt = inbound.receive(inbox.tenant(), message(inbox, Who.in(headers), said));
        return Response.accepted(receipt).build();
    }

    @POST
    @Path("/person")
    public Response askForPerson(@PathParam("key") String key, @BeanParam Who who, Said said) {
        Inbox inbox = inbox(key);
        Receipt receipt = inbound.askForPerson(inbox.tenant(), message(inbox, who, said));
        return Response.accepted(receipt).build();
    }

    @GET
    @Path("/conversation")
    public WidgetConversation read(
            @PathParam("key") String key, @BeanParam Who who, @QueryParam("after") @DefaultValue("0") long after) {
        Inbox inbox = inbox(key);
        return seen(inbox, visitors.of(inbox, who), after);
    }

    /** The same, held back until there is something new, or half a minute has gone. */
    @GET
    @Path("/conversation/next")
    public void await(
            @PathParam("key") String key,
            @BeanParam Who who,
            @QueryParam("after") @DefaultValue("0") long after,
            @Suspended AsyncResponse answer) {
        Inbox inbox = inbox(key);
        ContactKey contact = visitors.of(inbox, who);
        VisitorInterest interest = new VisitorInterest(inbox.tenant(), contact);
        Listener listener = new AnswerListener(answer, interest, () -> seen(inbox, contact, after));
        // What came between the browser's last look and now is told to nobody.
        if (begin(listener, interest, inbox, contact, after)) {
            listener.close();
        }
    }

    private WidgetConversation seen(Inbox inbox, ContactKey contact, long after) {
        return conversations
                .ofContact(inbox.tenant(), contact, after)
                .map(view -> WidgetConversation.of(view, inbox.publicKey(), asked(inbox, view)))
                .orElse(WidgetConversation.NONE);
    }

    /** Nobody is asked about what is still going on. */
    private Optional<Invitation> asked(Inbox inbox, ContactView view) {
        return view.open() ? Optional.empty() : surveys.pending(inbox.tenant(), view.conversation());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@PathParam("key") String key, @BeanParam Who who, @Context SseEventSink sink, @Context Sse sse) {
        Inbox inbox = inbox(key);
        ContactKey contact = visitors.of(inbox, who);
        VisitorInterest interest = new VisitorInterest(inbox.tenant(), contact);
        begin(new StreamListener(sse, sink, interest), interest, inbox, contact, Long.MAX_VALUE);
    }

    /**
     * Listens first and looks then, so that nobody who writes meanwhile stays unknown.
     *
     * @return whether something was said after the sequence number
     */
    private boolean begin(Listener listener, VisitorInterest interest, Inbox inbox, ContactKey contact, long after) {
        live.add(listener);
        try {
            Optional<ContactView> view = conversations.ofContact(inbox.tenant(), contact, after);
            view.map(ContactView::contact).ifPresent(interest::is);
            return view.filter(seen -> !seen.messages().isEmpty()).isPresent();
        } catch (RuntimeException away) {
            // The browser comes again.
            listener.close();
            throw away;
        }
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }

    private InboundMessage message(Inbox inbox, Who who, Said said) {
        ContactKey contact = visitors.of(inbox, who);
        if (said.clientId() == null
                || said.clientId().isEmpty()
                || said.clientId().length() > 64) {
            throw new NotFoundException();
        }
        // The id is the browser's own: two visitors may pick the same one without meeting.
        String dedupeKey = Visitor.of(who.token()).value().substring(0, 32) + ":" + said.clientId();
        String text = said.text() == null ? "" : said.text();
        String language = said.language() == null ? "" : said.language();
        Origin origin = said.files() == null || said.files().isEmpty()
                ? Origin.NONE
                : new Origin("", "", "", files(inbox, contact, said.files()));
        return new InboundMessage(inbox.id(), contact, dedupeKey, text, language, clock.instant(), origin);
    }

    private List<Attachment> files(Inbox inbox, ContactKey contact, List<String> ids) {
        if (ids.size() > MOST_FILES) {
            throw new RefusedException("widget.refused.files", MOST_FILES);
        }
        return ids.stream()
                .map(id -> attachments
                        .broughtBy(inbox.tenant(), contact, Ids.parse(id))
                        .orElseThrow(NotFoundException::new))
                .toList();
    }
}
