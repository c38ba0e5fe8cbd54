package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations;
import org.alongside.routing.SurveyAnswers;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/** What visitors answer when they are asked about their newest conversation. */
@ApplicationScoped
@Path("/widget/{key}/survey")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WidgetSurveys {

    /** @param answers by kind of question */
    public record Answered(
            @Nullable String conversation,
            @Nullable String survey,
            @Nullable Map<String, String> answers,
            @Nullable String comment) {}

    private final Inboxes inboxes;
    private final Conversations conversations;
    private final SurveyAnswers surveys;
    private final Visitors visitors;

    @Inject
    public WidgetSurveys(Inboxes inboxes, Conversations conversations, SurveyAnswers surveys, Visitors visitors) {
        this.inboxes = inboxes;
        this.conversations = conversations;
        this.surveys = surveys;
        this.visitors = visitors;
    }

    /** Said twice it counts once, and is no error. */
    @POST
    public Response answer(@PathParam("key") String key, @BeanParam Who who, Answered answered) {
        Inbox inbox = inbox(key);
        ConversationId conversation = own(inbox, who, answered.conversation());
        String survey = answered.survey() == null ? "" : answered.survey();
        surveys.answer(
                inbox.tenant(),
                conversation,
                Ids.parse(survey),
                answers(answered),
                answered.comment() == null ? "" : answered.comment());
        return Response.noContent().build();
    }

    @POST
    @Path("/stop")
    public Response stop(@PathParam("key") String key, @BeanParam Who who, Answered answered) {
        Inbox inbox = inbox(key);
        surveys.stop(inbox.tenant(), own(inbox, who, answered.conversation()));
        return Response.noContent().build();
    }

    private static Map<SurveyKind, String> answers(Answered answered) {
        Map<SurveyKind, String> answers = new EnumMap<>(SurveyKind.class);
        Map<String, String> given = answered.answers() == null ? Map.of() : answered.answers();
        for (SurveyKind kind : SurveyKind.values()) {
            if (given.containsKey(kind.name())) {
                answers.put(kind, given.get(kind.name()));
            }
        }
        return answers;
    }

    private ConversationId own(Inbox inbox, Who who, @Nullable String conversation) {
        return conversations
                .ofContact(inbox.tenant(), visitors.of(inbox, who), Long.MAX_VALUE)
                .filter(view -> view.conversation().toString().equals(conversation))
                .orElseThrow(NotFoundException::new)
                .conversation();
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }
}
