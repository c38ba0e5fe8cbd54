package org.alongside.tenant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** When people are here. */
@Path("/{tenant}/settings/hours")
@Needs(Role.ADMIN)
@ApplicationScoped
public class HoursResource {

    private static final int UNPROCESSABLE = 422;

    private final Hours hours;
    private final Here here;

    @Inject
    public HoursResource(Hours hours, Here here) {
        this.hours = hours;
        this.here = here;
    }

    @GET
    public HoursPage hours() {
        return page(HoursForm.of(hours.of(here.tenantId())), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(MultivaluedMap<String, String> fields) {
        HoursForm typed = HoursForm.of(fields);
        try {
            hours.set(here.tenantId(), typed.hours());
            return Redirect.to(url(), "tenant.hours.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(typed, Problems.of(refused)))
                    .build();
        }
    }

    private HoursPage page(HoursForm form, Map<String, String> errors) {
        return new HoursPage(url(), SettingsTabs.of(here.tenant(), "hours"), form.zone(), form.days(), errors);
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), "hours");
    }
}
