package org.alongside.inbox.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.alongside.routing.DeadLetter;
import org.alongside.routing.DeadLetters;
import org.alongside.shared.Ids;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/** Messages that nothing happens with any more, for the admin to see to. */
@Path("/{tenant}/settings/undelivered")
@Needs(Role.ADMIN)
@ApplicationScoped
public class LettersResource {

    private static final String NAME = "undelivered";

    private final DeadLetters letters;
    private final Here here;

    @Inject
    public LettersResource(DeadLetters letters, Here here) {
        this.letters = letters;
        this.here = here;
    }

    @GET
    public LettersPage all() {
        return new LettersPage(
                SettingsTabs.of(here.tenant(), NAME),
                url(),
                letters.newest(here.tenantId()).stream().map(this::letter).toList());
    }

    @POST
    @Path("/{letter}")
    public Response retry(@PathParam("letter") String id) {
        letters.retry(here.tenantId(), Ids.parse(id), here.member().username());
        return Redirect.to(url(), "thread.letters.retried");
    }

    private LettersPage.Letter letter(DeadLetter letter) {
        String otherwise = letter.inbound() ? "thread.letters.in" : "thread.letters.out";
        return new LettersPage.Letter(
                letter.id().toString(),
                letter.inbound(),
                letter.conversation()
                        .map(id -> "/" + here.tenant().slug() + "/inbox/" + id)
                        .orElse(null),
                letter.inbox(),
                letter.text(),
                letter.at(),
                letter.problem().isEmpty() ? otherwise : letter.problem());
    }

    private String url() {
        return SettingsTabs.url(here.tenant(), NAME);
    }
}
