package org.alongside.inbox.channel.page;

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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.routing.ChannelConnection;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The forms that connect and change channels. What does not pass comes back as it was typed, but for secrets. */
@Path("/{tenant}/settings/channels")
@Needs(Role.ADMIN)
@ApplicationScoped
public class ChannelForms {

    private static final int UNPROCESSABLE = 422;

    private final ChannelViews views;
    private final ConnectingChannels connecting;
    private final ConnectedChannels channels;
    private final Here here;

    @Inject
    public ChannelForms(ChannelViews views, ConnectingChannels connecting, ConnectedChannels channels, Here here) {
        this.views = views;
        this.connecting = connecting;
        this.channels = channels;
        this.here = here;
    }

    @GET
    @Path("/new/{kind}")
    public ChannelFormPage ask(@PathParam("kind") ChannelKind kind) {
        ChannelSetup setup = channels.setup(kind);
        return views.form(setup, Typed.fresh(setup, views.languages()), Map.of());
    }

    @POST
    @Path("/new/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(@PathParam("kind") ChannelKind kind, MultivaluedMap<String, String> form) {
        ChannelSetup setup = channels.setup(kind);
        Typed typed = Typed.of(setup, form);
        return kept(Faults.of(typed, setup, Set.of()), faults -> views.form(setup, typed, faults), () -> {
            Inbox inbox = connecting.connect(
                    here.tenantId(), setup, typed, here.member().username());
            return Redirect.to(views.url(inbox.id()), "channels.connected");
        });
    }

    @GET
    @Path("/{inbox}/edit")
    public ChannelFormPage edit(@PathParam("inbox") InboxId id) {
        Inbox inbox = channels.inbox(id);
        ChannelSetup setup = channels.setup(inbox);
        return views.form(setup, inbox, Typed.of(setup, inbox, views.connection(inbox)), Map.of());
    }

    @POST
    @Path("/{inbox}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("inbox") InboxId id, MultivaluedMap<String, String> form) {
        Inbox inbox = channels.inbox(id);
        ChannelSetup setup = channels.setup(inbox);
        Typed typed = Typed.of(setup, form);
        ChannelConnection known = views.connection(inbox);
        return kept(Faults.of(typed, setup, known.secrets()), faults -> views.form(setup, inbox, typed, faults), () -> {
            connecting.change(
                    inbox, setup, typed, known.settings(), here.member().username());
            return Redirect.to(views.url(id), "channels.changed");
        });
    }

    /** @param form as it was typed, with what is wrong @param keep may still be refused */
    private static Response kept(
            Map<String, String> faults, Function<Map<String, String>, ChannelFormPage> form, Supplier<Response> keep) {
        if (!faults.isEmpty()) {
            return refused(form.apply(faults));
        }
        try {
            return keep.get();
        } catch (RefusedException refused) {
            return refused(form.apply(atField(refused)));
        }
    }

    private static Response refused(ChannelFormPage page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    /** The second word of the key names the field, as in {@code tenant.languages.unknown}. */
    private static Map<String, String> atField(RefusedException refused) {
        return Map.of(refused.messageKey().split("\\.")[1], refused.messageKey());
    }
}
