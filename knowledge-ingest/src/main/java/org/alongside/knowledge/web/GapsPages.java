package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.Gap.Proposal.Kind;
import org.alongside.knowledge.GapDrafts;
import org.alongside.knowledge.Gaps;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.KnownIntents.KnownIntent;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What the knowledge lacks: seen by all members, decided by admins. */
@ApplicationScoped
@Path("/{tenant}/knowledge/gaps")
@Produces(MediaType.TEXT_HTML)
public class GapsPages {

    private static final String ID = "/{gap: [0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Gaps gaps;
    private final KnownIntents intents;
    private final GapDrafts drafts;
    private final KnowledgeTabs tabs;
    private final Here here;

    @Inject
    public GapsPages(Gaps gaps, KnownIntents intents, GapDrafts drafts, KnowledgeTabs tabs, Here here) {
        this.gaps = gaps;
        this.intents = intents;
        this.drafts = drafts;
        this.tabs = tabs;
        this.here = here;
    }

    @GET
    public GapsPage gaps() {
        Map<String, String> names = intents.of(here.tenantId()).stream()
                .collect(Collectors.toMap(
                        KnownIntent::key, intent -> intent.nameIn(here.tenant().language()), (first, again) -> first));
        return new GapsPage(
                tabs.at(KnowledgePlace.GAPS),
                rows(gaps.open(here.tenantId()), names),
                rows(gaps.decided(here.tenantId()), names),
                mayChange());
    }

    private List<GapsPage.Row> rows(List<Gap> all, Map<String, String> names) {
        return all.stream()
                .map(gap -> GapsPage.Row.of(gap, names.getOrDefault(gap.intent(), gap.intent()), addresses()))
                .toList();
    }

    @GET
    @Path(ID)
    public GapPage gap(@PathParam("gap") UUID id) {
        Gap.Closer closer = gaps.byId(here.tenantId(), id);
        Gap.Proposal proposal = closer.proposal();
        return page(
                closer,
                new GapPage.Form(proposal.kind().name(), proposal.title(), proposal.text(), Audience.CUSTOMERS.name()),
                "",
                Map.of());
    }

    /** Has the connected model write the text; what else was typed stays, and so does the text when it wrote none. */
    @POST
    @Path(ID + "/draft")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public GapPage draft(
            @PathParam("gap") UUID id,
            @FormParam("kind") @DefaultValue("ARTICLE") String kind,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("audience") @DefaultValue("CUSTOMERS") String audience) {
        Gap.Closer closer = gaps.byId(here.tenantId(), id);
        Optional<String> draft = draftable(closer)
                ? drafts.draft(here.tenantId(), closer.gap(), closer.proposal().answers())
                : Optional.empty();
        return page(
                closer,
                new GapPage.Form(kind, title, draft.orElse(text), audience),
                draft.isPresent() ? "gaps.drafted" : "gaps.drafted.none",
                Map.of());
    }

    /** There is something to draft it from, and a model to do it. */
    private boolean draftable(Gap.Closer closer) {
        return !closer.proposal().answers().isEmpty() && drafts.available(here.tenantId());
    }

    /** Makes what is in the form, as it was proposed or as it was changed. */
    @POST
    @Path(ID + "/accept")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @PathParam("gap") UUID id,
            @FormParam("kind") @DefaultValue("ARTICLE") String kind,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("audience") @DefaultValue("CUSTOMERS") String audience) {
        GapPage.Form form = new GapPage.Form(kind, title, text, audience);
        Gap.Closer closer = gaps.byId(here.tenantId(), id);
        try {
            Kind wanted = kind.equals(Kind.REPLY.name()) ? Kind.REPLY : Kind.ARTICLE;
            gaps.accept(
                    here.tenantId(),
                    id,
                    new Gaps.Closing(wanted, title, text, UploadForm.audience(audience)),
                    here.member().username());
        } catch (RefusedException refused) {
            return Response.status(422)
                    .entity(page(closer, form, "", Map.of(field(refused), refused.messageKey())))
                    .build();
        }
        return Redirect.to(addresses().gap(id), "gaps.accepted");
    }

    @POST
    @Path(ID + "/dismiss")
    @Needs(Role.ADMIN)
    public Response dismiss(@PathParam("gap") UUID id) {
        gaps.dismiss(here.tenantId(), id, here.member().username());
        return Redirect.to(addresses().gap(id), "gaps.dismissed");
    }

    @POST
    @Path(ID + "/reopen")
    @Needs(Role.ADMIN)
    public Response reopen(@PathParam("gap") UUID id) {
        gaps.reopen(here.tenantId(), id);
        return Redirect.to(addresses().gap(id), "gaps.reopened");
    }

    private GapPage page(Gap.Closer closer, GapPage.Form form, String notice, Map<String, String> errors) {
        Gap gap = closer.gap();
        String base = "/" + here.tenant().slug();
        return new GapPage(
                addresses().home(),
                addresses().home() + "/gaps",
                addresses().gap(gap.id()),
                gap.question(),
                intents.of(here.tenantId()).stream()
                        .filter(intent -> intent.key().equals(gap.intent()))
                        .map(intent -> intent.nameIn(here.tenant().language()))
                        .findFirst()
                        .orElse(gap.intent()),
                gap.tier(),
                gap.state().name(),
                GapPage.reasons(gap),
                closer.asked().stream()
                        .map(asked -> new GapPage.Asked(
                                base + "/inbox/" + asked.conversation(),
                                asked.question(),
                                asked.kind().name(),
                                asked.at()))
                        .toList(),
                closer.proposal().answers(),
                form,
                !gap.intent().isEmpty(),
                made(gap),
                mayChange(),
                mayChange() && draftable(closer),
                notice,
                errors);
    }

    private String made(Gap gap) {
        return gap.source()
                .map(addresses()::source)
                .or(() -> gap.reply().map(addresses()::reply))
                .orElse("");
    }

    private static String field(RefusedException refused) {
        List<Object> arguments = refused.arguments();
        String last = arguments.isEmpty() ? "" : String.valueOf(arguments.get(arguments.size() - 1));
        return List.of("title", "kind").contains(last) ? last : last.equals("name") ? "title" : "text";
    }

    private boolean mayChange() {
        return here.member().role() == Role.ADMIN;
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
