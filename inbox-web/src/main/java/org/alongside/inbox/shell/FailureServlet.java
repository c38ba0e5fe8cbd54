package org.alongside.inbox.shell;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Failures outside REST: the container comes here (web.xml) for a missing asset, a refused form, a fault in a filter.
 */
@WebServlet("/failure")
public class FailureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Templates templates;

    @Inject
    private transient Shells shells;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Incidents incidents;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Failure failure = Failure.ofStatus(status == null ? HttpServletResponse.SC_NOT_FOUND : status);
        byte[] html = templates.render(page(request, failure), shells.plain()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(failure.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html);
    }

    private View page(HttpServletRequest request, Failure failure) {
        String reason = texts.text(Preferences.language(request), failure.messageKey(), List.of());
        return FailurePages.of(failure, reason, failure.isIncident() ? incident(request) : null, "/");
    }

    private @Nullable String incident(HttpServletRequest request) {
        Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String place = request.getMethod() + " " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return incidents.record(place, fault);
    }
}
