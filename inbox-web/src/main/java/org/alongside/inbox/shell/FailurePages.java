package org.alongside.inbox.shell;

import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/** Which page tells a person about a failure. */
final class FailurePages {

    private FailurePages() {}

    static View of(Failure failure, String reason, @Nullable String incident, String back) {
        if (incident != null) {
            return new IncidentPage(incident, "/");
        }
        return switch (failure.status()) {
            case 403 -> new ForbiddenPage("/");
            case 404, 405 -> new NotFoundPage("/");
            default -> new RefusedPage(reason, back);
        };
    }
}
