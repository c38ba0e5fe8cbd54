package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.alongside.routing.Trials;
import org.alongside.routing.Trials.Edition;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;

/**
 * What would happen with messages like these? Sent by POST, because customers' words do not belong in addresses, and
 * kept in the page alone.
 */
@ApplicationScoped
@Path("/{tenant}/intents/try")
@Produces(MediaType.TEXT_HTML)
public class PlaygroundPages {

    private final Trials trials;
    private final Playgrounds playgrounds;
    private final Here here;

    @Inject
    public PlaygroundPages(Trials trials, Playgrounds playgrounds, Here here) {
        this.trials = trials;
        this.playgrounds = playgrounds;
        this.here = here;
    }

    @GET
    public PlaygroundPage blank(@QueryParam("show") @DefaultValue("") String show) {
        return page(PlaygroundForm.blank(show));
    }

    /** Whoever plays the draft wants it trained. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public PlaygroundPage play(MultivaluedMap<String, String> sent) {
        PlaygroundForm form = PlaygroundForm.of(sent);
        if (form.show().editions().contains(Edition.DRAFT)) {
            trials.prepare(here.tenantId());
        }
        return page(form);
    }

    @GET
    @Path("/training")
    public PlaygroundTrainingPartial training() {
        return new PlaygroundTrainingPartial(trials.readiness(here.tenantId(), Edition.DRAFT), self(), watch());
    }

    private PlaygroundPage page(PlaygroundForm form) {
        List<Playgrounds.Play> plays = playgrounds.play(form);
        boolean savable = here.member().role() == Role.ADMIN && !form.lines().isEmpty();
        return new PlaygroundPage(
                form,
                playgrounds.thread(form, plays),
                playgrounds.sides(form, plays),
                here.tenant().languages(),
                savable ? playgrounds.choices() : List.of(),
                null,
                self(),
                watch(),
                savable ? playgrounds.board() + "/tests/new" : "",
                playgrounds.board());
    }

    private String self() {
        return playgrounds.board() + "/try";
    }

    private String watch() {
        return self() + "/training";
    }
}
