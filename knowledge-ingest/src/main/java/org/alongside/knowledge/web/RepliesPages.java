package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Approved replies: read by all members, released by admins. */
@ApplicationScoped
@Path("/{tenant}/knowledge/replies")
@Produces(MediaType.TEXT_HTML)
public class RepliesPages {

    private static final UUID NO_ID = new UUID(0, 0);

    private final ApprovedReplies replies;
    private final Here here;

    @Inject
    public RepliesPages(ApprovedReplies replies, Here here) {
        this.replies = replies;
        this.here = here;
    }

    @GET
    public RepliesPage replies(
            @QueryParam("intent") @DefaultValue("") String intent,
            @QueryParam("language") @DefaultValue("") String language) {
        String text = replies.find(here.tenantId(), intent, language)
                .map(ApprovedReply::text)
                .orElse("");
        String chosen = language.isEmpty() ? here.tenant().language() : language;
        return page(new RepliesPage.Form(intent, chosen, text), Map.of());
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("intent") @DefaultValue("") String intent,
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("text") @DefaultValue("") String text) {
        try {
            replies.save(here.tenantId(), new ApprovedReply(NO_ID, intent, language, text));
        } catch (RefusedException refused) {
            Map<String, String> errors = Map.of(field(refused.messageKey()), refused.messageKey());
            return Response.status(422)
                    .entity(page(new RepliesPage.Form(intent, language, text), errors))
                    .build();
        }
        return Redirect.to(addresses().replies(), "knowledge.reply.saved");
    }

    @POST
    @Path("/remove")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @FormParam("intent") @DefaultValue("") String intent,
            @FormParam("language") @DefaultValue("") String language) {
        replies.remove(here.tenantId(), intent, language);
        return Redirect.to(addresses().replies(), "knowledge.reply.removed");
    }

    private RepliesPage page(RepliesPage.Form form, Map<String, String> errors) {
        List<ApprovedReply> all = replies.all(here.tenantId());
        String home = addresses().replies();
        return new RepliesPage(
                addresses().home(),
                home,
                home + "/remove",
                all.stream().map(this::row).toList(),
                all.stream().map(ApprovedReply::intent).distinct().toList(),
                here.tenant().languages(),
                here.member().role() == Role.ADMIN,
                form,
                errors);
    }

    private RepliesPage.Row row(ApprovedReply reply) {
        String edit = UriBuilder.fromPath(addresses().replies())
                .queryParam("intent", "{intent}")
                .queryParam("language", "{language}")
                .fragment("form")
                .build(reply.intent(), reply.language())
                .toString();
        return new RepliesPage.Row(reply.intent(), reply.language(), reply.text(), edit);
    }

    private static String field(String messageKey) {
        return messageKey.endsWith("intent") ? "intent" : messageKey.endsWith("language") ? "language" : "text";
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
