package org.alongside.inbox.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Invitation;
import org.alongside.routing.SurveyAnswers;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What the link of a survey opens. Whoever has the link may answer, once; looking changes nothing, because mail
 * programs look before people do.
 */
@ApplicationScoped
@Path("/survey/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SurveyPages {

    private static final int UNPROCESSABLE = 422;

    private final SurveyAnswers surveys;

    @Inject
    public SurveyPages(SurveyAnswers surveys) {
        this.surveys = surveys;
    }

    @GET
    public Response ask(@PathParam("token") String token) {
        Invitation invitation = surveys.open(token);
        return answer(
                Response.Status.OK.getStatusCode(),
                page(token, invitation, invitation.state().name()));
    }

    @POST
    public Response take(@PathParam("token") String token, MultivaluedMap<String, String> fields) {
        Invitation invitation = surveys.open(token);
        Map<SurveyKind, String> answers = answers(fields);
        String comment = Optional.ofNullable(fields.getFirst("comment")).orElse("");
        try {
            boolean taken = surveys.answer(token, answers, comment);
            String state = taken ? "THANKS" : surveys.open(token).state().name();
            return answer(Response.Status.OK.getStatusCode(), page(token, invitation, state));
        } catch (RefusedException refused) {
            return answer(UNPROCESSABLE, again(token, invitation, answers, comment, refused));
        }
    }

    @POST
    @Path("/stop")
    public Response stop(@PathParam("token") String token) {
        surveys.stop(token);
        return answer(
                Response.Status.OK.getStatusCode(), page(token, surveys.open(token), Invitation.State.STOPPED.name()));
    }

    private static Map<SurveyKind, String> answers(MultivaluedMap<String, String> fields) {
        Map<SurveyKind, String> answers = new EnumMap<>(SurveyKind.class);
        for (SurveyKind kind : SurveyKind.values()) {
            Optional.ofNullable(fields.getFirst(kind.name())).ifPresent(value -> answers.put(kind, value));
        }
        return answers;
    }

    /** The address is a key: it is told to nobody. */
    private static Response answer(int status, SurveyPage page) {
        return Response.status(status)
                .entity(page)
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static SurveyPage page(String token, Invitation invitation, String state) {
        return page(token, invitation, state, Map.of(), "", null, List.of());
    }

    private static SurveyPage again(
            String token,
            Invitation invitation,
            Map<SurveyKind, String> chosen,
            String comment,
            RefusedException refused) {
        return page(
                token,
                invitation,
                Invitation.State.OPEN.name(),
                chosen,
                comment,
                refused.messageKey(),
                refused.arguments());
    }

    private static SurveyPage page(
            String token,
            Invitation invitation,
            String state,
            Map<SurveyKind, String> chosen,
            String comment,
            @Nullable String errorKey,
            List<Object> errorArguments) {
        return new SurveyPage(
                "/survey/" + token,
                invitation.business(),
                Locale.forLanguageTag(invitation.language()),
                state,
                invitation.questions(),
                chosen,
                comment,
                errorKey,
                errorArguments);
    }
}
