package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.routing.Envelope;
import org.alongside.routing.Envelope.Standing;
import org.alongside.routing.Envelopes;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.MailsSetAside;
import org.alongside.routing.MailsSetAside.Mail;
import org.alongside.routing.Origin;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;

/** Mails that opened no conversation, for whoever wants to look, and take one in after all. */
@ApplicationScoped
@Path("/{tenant}/inbox/set-aside")
@Produces(MediaType.TEXT_HTML)
public class SetAsidePages {

    private static final int MOST = 100;

    private final MailsSetAside aside;
    private final Envelopes envelopes;
    private final Inbound inbound;
    private final Inboxes inboxes;
    private final Here here;

    @Inject
    public SetAsidePages(MailsSetAside aside, Envelopes envelopes, Inbound inbound, Inboxes inboxes, Here here) {
        this.aside = aside;
        this.envelopes = envelopes;
        this.inbound = inbound;
        this.inboxes = inboxes;
        this.here = here;
    }

    @GET
    public SetAsidePage page() {
        Map<InboxId, String> names =
                inboxes.all(here.tenantId()).stream().collect(Collectors.toMap(Inbox::id, Inbox::name));
        return new SetAsidePage(
                url(),
                aside.newest(here.tenantId(), MOST).stream()
                        .map(mail -> new SetAsidePage.Line(
                                mail.id().toString(),
                                mail.reason().name(),
                                names.getOrDefault(mail.inbox(), ""),
                                mail.sender(),
                                mail.subject(),
                                mail.text(),
                                mail.receivedAt(),
                                mail.sender().contains("@")))
                        .toList());
    }

    @POST
    @Path("/{mail}/take")
    public Response take(@PathParam("mail") String id) {
        Mail mail = aside.take(here.tenantId(), Ids.parse(id));
        receive(here.tenantId(), mail);
        return Redirect.to(url(), "mail.aside.taken");
    }

    /** As if it had come in now; but no machine answers what was set aside. */
    private void receive(TenantId tenant, Mail mail) {
        String key = "taken:" + mail.id();
        envelopes.keep(
                tenant,
                mail.inbox(),
                new Envelope(
                        "none:" + key,
                        key,
                        mail.sender(),
                        mail.sender(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        Standing.UNKNOWN,
                        "mail.kept.automatic",
                        false,
                        Optional.empty(),
                        List.of()));
        String text = mail.text().isBlank() ? mail.subject() + " " : mail.text();
        inbound.receive(
                tenant,
                new InboundMessage(
                        mail.inbox(),
                        MailKeys.contact(mail.sender()),
                        key,
                        text.isBlank() ? mail.sender() : text,
                        "",
                        mail.receivedAt(),
                        new Origin(mail.sender(), "none:" + key, mail.subject(), List.of(), mail.sender())));
    }

    private String url() {
        return "/" + here.tenant().slug() + "/inbox/set-aside";
    }
}
