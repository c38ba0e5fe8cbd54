package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a resource throws into an answer for its caller: a page, an alert for htmx, a problem for programs.
 * Internals are never told.
 */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {

    private final HttpServletRequest request;
    private final Texts texts;
    private final Incidents incidents;

    @Inject
    Failures(HttpServletRequest request, Texts texts, Incidents incidents) {
        this.request = request;
        this.texts = texts;
        this.incidents = incidents;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answered && isRedirect(answered.getResponse())) {
            return answered.getResponse();
        }
        Failure failure = Failure.of(thrown);
        String incident = failure.isIncident() ? incidents.record(place(), thrown) : null;
        Locale locale = Preferences.language(request);
        return answer(failure, texts.text(locale, failure.messageKey(), failure.arguments()), incident);
    }

    private Response answer(Failure failure, String reason, @Nullable String incident) {
        Response.ResponseBuilder answer = Response.status(failure.status());
        if (failure.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header("WWW-Authenticate", "Bearer realm=\"alongside\"");
        }
        if (isProgram()) {
            return answer.type("application/problem+json")
                    .entity(problem(failure, reason, incident))
                    .build();
        }
        if (request.getHeader("HX-Request") != null) {
            return answer.header("HX-Retarget", "#failures")
                    .header("HX-Reswap", "innerHTML")
                    .entity(new FailurePartial(reason, incident))
                    .build();
        }
        return answer.entity(FailurePages.of(failure, reason, incident, back())).build();
    }

    private boolean isProgram() {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private Problem problem(Failure failure, String reason, @Nullable String incident) {
        Response.Status known = Response.Status.fromStatusCode(failure.status());
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        return new Problem("about:blank", title, failure.status(), reason, request.getRequestURI(), incident);
    }

    private String back() {
        return LocalAddress.ofReferrer(request.getHeader("Referer"));
    }

    private String place() {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static boolean isRedirect(Response response) {
        return response.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION;
    }
}
