package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** Where the settings begin. */
@Path("/{tenant}/settings")
@Needs(Role.ADMIN)
@ApplicationScoped
public class SettingsResource {

    private final Here here;

    @Inject
    public SettingsResource(Here here) {
        this.here = here;
    }

    @GET
    public Response settings() {
        return Redirect.to(SettingsTabs.url(here.tenant(), "channels"));
    }
}
