package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.alongside.routing.HouseInstructions;
import org.alongside.routing.Instructions;
import org.alongside.routing.domain.guard.Guards;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Tells the assistant who it is, how it speaks and what it leaves alone. */
@ApplicationScoped
@Path("/{tenant}/assistant/instructions")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class InstructionsPages {

    private static final int UNPROCESSABLE = 422;

    private final HouseInstructions instructions;
    private final Here here;

    @Inject
    public InstructionsPages(HouseInstructions instructions, Here here) {
        this.instructions = instructions;
        this.here = here;
    }

    @GET
    public InstructionsPage instructions() {
        return page(InstructionsForm.of(instructions.inForce(here.tenantId())), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        InstructionsForm form = InstructionsForm.of(sent);
        try {
            instructions.save(
                    here.tenantId(), form.toInstructions(), here.member().username());
            return Redirect.to(base(), "routing.instructions.saved");
        } catch (RefusedException refused) {
            String fault = refused.messageKey();
            Refusal refusal = Refusal.of(refused, fault.substring(fault.lastIndexOf('.') + 1));
            return Response.status(UNPROCESSABLE).entity(page(form, refusal)).build();
        }
    }

    /** An earlier version becomes the newest. */
    @POST
    @Path("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@FormParam("number") int number) {
        Instructions earlier = instructions.history(here.tenantId()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        instructions.save(here.tenantId(), earlier, here.member().username());
        return Redirect.to(base(), "routing.instructions.restored");
    }

    private InstructionsPage page(InstructionsForm form, @Nullable Refusal refusal) {
        return new InstructionsPage(
                form,
                instructions.history(here.tenantId()),
                Guards.names(),
                refusal,
                base(),
                "/" + here.tenant().slug() + "/intents");
    }

    private String base() {
        return "/" + here.tenant().slug() + "/assistant/instructions";
    }
}
