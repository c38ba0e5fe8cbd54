package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** What customers may want, and what the assistant may do about it. Everybody reads, admins change. */
@ApplicationScoped
@Path("/{tenant}/intents")
@Produces(MediaType.TEXT_HTML)
public class IntentPages {

    private static final int UNPROCESSABLE = 422;

    private final Policies policies;
    private final ApprovedReplies replies;
    private final Members members;
    private final Boards boards;
    private final Here here;

    @Inject
    public IntentPages(Policies policies, ApprovedReplies replies, Members members, Boards boards, Here here) {
        this.policies = policies;
        this.replies = replies;
        this.members = members;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public IntentsPage board(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("caseType") @DefaultValue("") String caseType,
            @QueryParam("state") @DefaultValue("") String state) {
        return boards.board(new BoardFilter(query, caseType, state));
    }

    @GET
    @Path("/publication")
    public PublicationPartial publication() {
        return new PublicationPartial(boards.publication());
    }

    @GET
    @Path("/new")
    @Needs(Role.ADMIN)
    public IntentPage blank() {
        return page(true, IntentForm.empty(languages()), null);
    }

    @GET
    @Path("/{key}")
    public IntentPage intent(@PathParam("key") String key) {
        return page(false, IntentForm.of(existing(key), languages()), null);
    }

    @POST
    @Path("/new")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        IntentForm form = IntentForm.of(sent, languages());
        if (draft(form.key()).isPresent()) {
            return refused(true, form, new RefusedException("routing.intent.fault.keyTwice", form.key()));
        }
        return save(true, form);
    }

    @POST
    @Path("/{key}")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> sent) {
        return save(false, IntentForm.of(sent, languages()).continuing(existing(key)));
    }

    private Response save(boolean isNew, IntentForm form) {
        try {
            policies.saveIntent(here.tenantId(), form.toIntent(), here.member().username());
            return Redirect.to(boards.base(), "routing.intent.saved");
        } catch (RefusedException refused) {
            return refused(isNew, form, refused);
        }
    }

    private Response refused(boolean isNew, IntentForm form, RefusedException refused) {
        Refusal refusal = Refusal.of(refused, fieldOf(refused.messageKey()));
        return Response.status(UNPROCESSABLE).entity(page(isNew, form, refusal)).build();
    }

    @POST
    @Path("/{key}/delete")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("key") String key) {
        policies.deleteIntent(here.tenantId(), key, here.member().username());
        return Redirect.to(boards.base(), "routing.intent.deleted");
    }

    /** The form with something that is not saved yet. */
    Response edited(Intent intent) {
        return Response.ok(page(false, IntentForm.of(intent, languages()), null))
                .build();
    }

    private IntentPage page(boolean isNew, IntentForm form, @Nullable Refusal refusal) {
        String url = boards.base() + "/" + (isNew ? "new" : form.key());
        return new IntentPage(
                isNew,
                form.names().getOrDefault(here.locale().getLanguage(), form.key()),
                form,
                languages(),
                replyKeys(),
                members.all(here.tenantId()).stream().map(Member::username).toList(),
                refusal,
                isNew ? Optional.empty() : boards.autonomyOf(form.key()),
                boards.publication(),
                boards.base(),
                boards.mayEdit() ? url : "",
                isNew || !boards.mayEdit() ? "" : url + "/delete");
    }

    private List<String> replyKeys() {
        return replies.all(here.tenantId()).stream()
                .map(ApprovedReply::intent)
                .distinct()
                .sorted()
                .toList();
    }

    private Intent existing(String key) {
        return draft(key).orElseThrow(NotFoundException::new);
    }

    private Optional<Intent> draft(String key) {
        return policies.draft(here.tenantId()).stream()
                .filter(intent -> intent.key().equals(key))
                .findFirst();
    }

    private List<String> languages() {
        return here.tenant().languages();
    }

    /** The field that a fault is about, as the form names it. */
    private String fieldOf(String messageKey) {
        String fault = messageKey.substring(messageKey.lastIndexOf('.') + 1);
        String language = here.tenant().language();
        return switch (fault) {
            case "key", "keyTwice" -> "key";
            case "name" -> "name-" + language;
            case "tooLong" -> "description";
            case "caseType", "tier", "complexity", "stakes", "effectiveFrom" -> fault;
            case "caseTypeTooLong", "skillTooLong", "ownerTooLong", "riskNoteTooLong" -> fault.replace("TooLong", "");
            case "route", "teamTooLong" -> "team";
            case "tool" -> "allowedTools";
            case "approvedReply" -> "approvedReplies";
            case "fieldName", "fieldKind", "fieldTwice", "fieldFormat", "fieldTooMany" -> "field-name-0";
            default -> "utterances-" + language;
        };
    }
}
