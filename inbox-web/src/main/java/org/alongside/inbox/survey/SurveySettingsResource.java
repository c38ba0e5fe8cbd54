package org.alongside.inbox.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.SurveySettings;
import org.alongside.routing.Surveys;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** What contacts are asked: for the whole business, and for inboxes that want it otherwise. */
@Path("/{tenant}/settings/surveys")
@Needs(Role.ADMIN)
@ApplicationScoped
public class SurveySettingsResource {

    private static final int UNPROCESSABLE = 422;

    private final Surveys surveys;
    private final Inboxes inboxes;
    private final Here here;

    @Inject
    public SurveySettingsResource(Surveys surveys, Inboxes inboxes, Here here) {
        this.surveys = surveys;
        this.inboxes = inboxes;
        this.here = here;
    }

    @GET
    public SurveySettingsPage business() {
        return page(Optional.empty(), SurveyForm.of(surveys.ofBusiness(here.tenantId())), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setBusiness(MultivaluedMap<String, String> fields) {
        return set(Optional.empty(), SurveyForm.of(fields));
    }

    @GET
    @Path("/{inbox}")
    public SurveySettingsPage inbox(@PathParam("inbox") InboxId id) {
        Inbox inbox = inboxes.byId(here.tenantId(), id);
        return page(Optional.of(inbox), SurveyForm.of(surveys.of(here.tenantId(), id)), Optional.empty());
    }

    @POST
    @Path("/{inbox}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setInbox(@PathParam("inbox") InboxId id, MultivaluedMap<String, String> fields) {
        return set(Optional.of(inboxes.byId(here.tenantId(), id)), SurveyForm.of(fields));
    }

    @POST
    @Path("/{inbox}/follow")
    public Response follow(@PathParam("inbox") InboxId id) {
        Inbox inbox = inboxes.byId(here.tenantId(), id);
        surveys.follow(here.tenantId(), inbox.id(), here.member().username());
        return Redirect.to(url(Optional.empty()), "surveys.followed");
    }

    private Response set(Optional<Inbox> inbox, SurveyForm typed) {
        try {
            SurveySettings wanted = typed.settings();
            surveys.set(
                    here.tenantId(), inbox.map(Inbox::id), wanted, here.member().username());
            return Redirect.to(url(inbox), "surveys.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(inbox, typed, Optional.of(refused)))
                    .build();
        }
    }

    private SurveySettingsPage page(Optional<Inbox> inbox, SurveyForm form, Optional<RefusedException> refused) {
        List<InboxId> apart = surveys.apart(here.tenantId());
        return new SurveySettingsPage(
                SettingsTabs.of(here.tenant(), "surveys"),
                url(inbox),
                url(Optional.empty()),
                inbox.map(Inbox::name).orElse(""),
                inbox.map(Inbox::id).filter(apart::contains).isPresent(),
                form,
                inboxes.all(here.tenantId()).stream()
                        .map(each -> new SurveySettingsPage.Place(
                                each.name(), each.channel().name(), apart.contains(each.id()), url(Optional.of(each))))
                        .toList(),
                here.tenant().zone().getId(),
                here.tenant().name(),
                "/" + here.tenant().slug() + "/metrics/surveys",
                refused.map(RefusedException::messageKey).orElse(null),
                refused.map(RefusedException::arguments).orElse(List.of()));
    }

    private String url(Optional<Inbox> inbox) {
        String base = SettingsTabs.url(here.tenant(), "surveys");
        return inbox.map(each -> base + "/" + each.id()).orElse(base);
    }
}
