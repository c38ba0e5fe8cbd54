package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alongside.routing.Intent;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.TemplatePacks;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Chooses what to begin with. */
@ApplicationScoped
@Path("/{tenant}/intents/packs")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class PackPages {

    private final TemplatePacks packs;
    private final Boards boards;
    private final Here here;

    @Inject
    public PackPages(TemplatePacks packs, Boards boards, Here here) {
        this.packs = packs;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public PacksPage packs() {
        List<PacksPage.Offer> offers = Arrays.stream(TemplatePack.values())
                .map(this::offer)
                .sorted(Comparator.comparing(PacksPage.Offer::suggested).reversed())
                .toList();
        return new PacksPage(offers, boards.base());
    }

    private PacksPage.Offer offer(TemplatePack pack) {
        List<Intent> additions = packs.additions(here.tenantId(), pack);
        List<PacksPage.Template> templates = additions.stream()
                .sorted(Comparator.comparing(Intent::tier))
                .map(intent ->
                        new PacksPage.Template(intent.nameIn(here.locale().getLanguage()), intent.tier()))
                .toList();
        return new PacksPage.Offer(
                pack,
                suits(pack),
                templates,
                additions.stream()
                        .mapToInt(intent -> intent.utterances().size())
                        .sum(),
                boards.base() + "/packs/" + name(pack));
    }

    private boolean suits(TemplatePack pack) {
        return here.tenant().vertical().replace("-", "").equalsIgnoreCase(pack.name());
    }

    private static String name(TemplatePack pack) {
        return pack.name().toLowerCase(Locale.ROOT);
    }

    @POST
    @Path("/{pack}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("pack") String pack) {
        TemplatePack wanted = Arrays.stream(TemplatePack.values())
                .filter(candidate -> name(candidate).equals(pack))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            packs.add(here.tenantId(), wanted, here.member().username());
            return Redirect.to(boards.base(), "routing.packs.added");
        } catch (RefusedException refused) {
            return Redirect.to(boards.base(), "routing.packs.refused");
        }
    }
}
