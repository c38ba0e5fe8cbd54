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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.KnownIntents.KnownIntent;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.knowledge.Scope;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Approved replies: read by all members, released by admins. */
@ApplicationScoped
@Path("/{tenant}/knowledge/replies")
@Produces(MediaType.TEXT_HTML)
public class RepliesPages {

    private static final List<Integer> CHOICES = List.of(1, 2, 3, 4, 5);

    private final ApprovedReplies replies;
    private final KnownIntents intents;
    private final KnowledgeTabs tabs;
    private final Here here;
    private final Clock clock;

    @Inject
    public RepliesPages(ApprovedReplies replies, KnownIntents intents, KnowledgeTabs tabs, Here here, Clock clock) {
        this.replies = replies;
        this.intents = intents;
        this.tabs = tabs;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public RepliesPage replies() {
        String home = addresses().replies();
        return new RepliesPage(
                tabs.at(KnowledgePlace.REPLIES),
                home + "/new",
                home + "/plan",
                groups(),
                replies.removed(here.tenantId()).stream()
                        .map(reply -> new RepliesPage.Gone(addresses().reply(reply.id()) + "/restore", reply.title()))
                        .toList(),
                CHOICES,
                here.member().role() == Role.ADMIN);
    }

    /** How many are said together. */
    @POST
    @Path("/plan")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(
            @FormParam("intent") @DefaultValue("") String intent, @FormParam("most") @DefaultValue("1") int most) {
        replies.plan(here.tenantId(), intent, most);
        return Redirect.to(addresses().replies(), "replies.planned");
    }

    private List<RepliesPage.Group> groups() {
        Map<String, KnownIntent> known = intents.of(here.tenantId()).stream()
                .collect(Collectors.toMap(KnownIntent::key, intent -> intent, (first, again) -> first));
        Map<String, Integer> plans = replies.plans(here.tenantId());
        return replies.all(here.tenantId()).stream()
                .collect(Collectors.groupingBy(ApprovedReply::intent, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> group(group.getKey(), known.get(group.getKey()), plans, group.getValue()))
                .toList();
    }

    private RepliesPage.Group group(
            String intent, @Nullable KnownIntent known, Map<String, Integer> plans, List<ApprovedReply> all) {
        return new RepliesPage.Group(
                intent,
                known == null ? intent : known.nameIn(here.tenant().language()),
                known == null ? "" : known.tier(),
                plans.getOrDefault(intent, 1),
                IntStream.range(0, all.size())
                        .mapToObj(at -> row(all.get(at), at > 0))
                        .toList(),
                ReplyPages.newReply(addresses(), intent));
    }

    private RepliesPage.Row row(ApprovedReply reply, boolean raisable) {
        List<String> missing = here.tenant().languages().stream()
                .filter(language -> !reply.texts().containsKey(language))
                .toList();
        String first = Objects.requireNonNullElseGet(
                reply.texts().get(here.tenant().language()),
                () -> reply.texts().values().iterator().next());
        return new RepliesPage.Row(
                addresses().reply(reply.id()),
                reply.title(),
                first,
                missing,
                terms(reply.terms()),
                state(reply.terms().scope()),
                reply.version(),
                raisable);
    }

    private static List<String> terms(ReplyTerms terms) {
        return Stream.of(
                        terms.audience() == Audience.AGENTS_ONLY ? "knowledge.audience.AGENTS_ONLY" : "",
                        terms.opening() == ReplyTerms.Opening.ANY ? "" : "replies.opening." + terms.opening(),
                        terms.regard() == ReplyTerms.Regard.ANY ? "" : "replies.regard." + terms.regard(),
                        terms.scope().markets().isEmpty() ? "" : "replies.tied.markets",
                        terms.fields().isEmpty() ? "" : "replies.tied.fields")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private String state(Scope scope) {
        if (!scope.until().isAfter(clock.instant())) {
            return "ENDED";
        }
        return scope.from().isAfter(clock.instant()) ? "COMING" : "IN_FORCE";
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
