package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** The living style page. */
@Path("/platform/style")
@ApplicationScoped
public class StyleResource {

    private final Clock clock;

    @Inject
    StyleResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    public StylePage show() {
        return StylePage.at(clock.instant());
    }
}
