package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.AgentDesk;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Contacts;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Conversations;
import org.alongside.routing.Outcome;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;
import org.alongside.tenant.MemberId;

/** What agents do. Each action leads back to the conversation; a refused one keeps what was typed. */
@ApplicationScoped
@Path("/{tenant}/inbox")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DeskActions {

    private final AgentDesk desk;
    private final Attachments attachments;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Acting acting;
    private final Here here;

    @Inject
    public DeskActions(
            AgentDesk desk,
            Attachments attachments,
            Contacts contacts,
            Conversations conversations,
            Acting acting,
            Here here) {
        this.desk = desk;
        this.attachments = attachments;
        this.contacts = contacts;
        this.conversations = conversations;
        this.acting = acting;
        this.here = here;
    }

    @POST
    @Path("/{conversation}/accept")
    public Response accept(@PathParam("conversation") ConversationId id) {
        return acting.act(id, Conversations.Box.MINE, () -> desk.accept(tenant(), id, me()));
    }

    /** A reply to the contact, or a note to colleagues. What is refused comes back with its words and its files. */
    @POST
    @Path("/{conversation}/write")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response write(@PathParam("conversation") ConversationId id, List<EntityPart> parts) {
        WriteForm form = WriteForm.of(parts);
        conversations.byId(tenant(), id);
        List<Attachment> files = new ArrayList<>(form.kept().stream()
                .map(Ids::parse)
                .map(file -> attachments.byId(tenant(), file))
                .toList());
        return acting.act(id, Conversations.Box.MINE, "&sent=1", () -> composer(form, files), () -> {
            for (WriteForm.File file : form.files()) {
                files.add(attachments.keep(tenant(), file.name(), file.type(), file.content()));
            }
            if (form.text().isEmpty() && files.isEmpty()) {
                throw new RefusedException("desk.refused.empty");
            }
            if (form.note()) {
                desk.note(tenant(), id, me(), form.text(), files);
            } else {
                desk.reply(
                        tenant(),
                        id,
                        me(),
                        form.text(),
                        idOf(form.draft()),
                        files,
                        form.addressing().head());
            }
        });
    }

    private Composer composer(WriteForm form, List<Attachment> files) {
        return Composer.writing(form.note(), form.text(), form.draft(), FileLink.all(files, acting.inbox()))
                .addressed(form.addressing());
    }

    @POST
    @Path("/{conversation}/discard-draft")
    public Response discardDraft(
            @PathParam("conversation") ConversationId id, @FormParam("draft") @DefaultValue("") String draft) {
        return acting.act(id, Conversations.Box.MINE, () -> desk.discardDraft(tenant(), id, me(), Ids.parse(draft)));
    }

    @POST
    @Path("/{conversation}/resolve")
    public Response resolve(
            @PathParam("conversation") ConversationId id,
            @FormParam("outcome") @DefaultValue("RESOLVED") Outcome outcome) {
        return acting.act(id, Conversations.Box.CLOSED, () -> desk.resolve(tenant(), id, me(), outcome));
    }

    @POST
    @Path("/{conversation}/reopen")
    public Response reopen(@PathParam("conversation") ConversationId id) {
        return acting.act(id, Conversations.Box.MINE, () -> desk.reopen(tenant(), id, me()));
    }

    /** What is known of the contact: whoever is marked is answered by people from the next message on. */
    @POST
    @Path("/{conversation}/regard")
    public Response regard(
            @PathParam("conversation") ConversationId id,
            @FormParam("highValue") @DefaultValue("false") boolean highValue,
            @FormParam("churnRisk") @DefaultValue("false") boolean churnRisk,
            @FormParam("box") @DefaultValue("MINE") Conversations.Box box) {
        ContactId contact = conversations.byId(tenant(), id).contact();
        return acting.act(id, box, () -> contacts.regard(tenant(), contact, new ContactRegard(highValue, churnRisk)));
    }

    private static Optional<UUID> idOf(String draft) {
        return draft.isEmpty() ? Optional.empty() : Optional.of(Ids.parse(draft));
    }

    private TenantId tenant() {
        return here.tenantId();
    }

    private MemberId me() {
        return here.member().id();
    }
}
