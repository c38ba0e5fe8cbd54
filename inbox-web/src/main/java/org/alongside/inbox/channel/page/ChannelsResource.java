package org.alongside.inbox.channel.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The channels of a business: how they go, a test, an end. */
@Path("/{tenant}/settings/channels")
@Needs(Role.ADMIN)
@ApplicationScoped
public class ChannelsResource {

    private final ChannelViews views;
    private final ConnectingChannels connecting;
    private final ConnectedChannels channels;
    private final Here here;

    @Inject
    public ChannelsResource(ChannelViews views, ConnectingChannels connecting, ConnectedChannels channels, Here here) {
        this.views = views;
        this.connecting = connecting;
        this.channels = channels;
        this.here = here;
    }

    @GET
    public ChannelsPage channels() {
        return views.all();
    }

    @GET
    @Path("/{inbox}")
    public ChannelPage channel(@PathParam("inbox") InboxId id) {
        Inbox inbox = channels.inbox(id);
        return views.one(inbox, channels.setup(inbox));
    }

    @POST
    @Path("/{inbox}/test")
    public Response test(@PathParam("inbox") InboxId id) {
        Inbox inbox = channels.inbox(id);
        boolean works = connecting.test(inbox, channels.setup(inbox)).isEmpty();
        return Redirect.to(views.url(id), works ? "channels.test.ok" : "channels.test.problem");
    }

    @POST
    @Path("/{inbox}/disconnect")
    public Response disconnect(@PathParam("inbox") InboxId id) {
        Inbox inbox = channels.inbox(id);
        connecting.disconnect(inbox, channels.setup(inbox), here.member().username());
        return Redirect.to(views.up(), "channels.disconnected");
    }
}
