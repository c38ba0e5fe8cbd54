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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.Tool;
import org.alongside.routing.ToolCall;
import org.alongside.routing.Tools;
import org.alongside.routing.domain.ToolRules;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Registers look-ups in the business's own systems, tries them, takes them away. */
@ApplicationScoped
@Path("/{tenant}/assistant/tools")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.ADMIN)
public class ToolsPages {

    private static final int UNPROCESSABLE = 422;

    private final Tools tools;
    private final Policies policies;
    private final Here here;

    @Inject
    public ToolsPages(Tools tools, Policies policies, Here here) {
        this.tools = tools;
        this.policies = policies;
        this.here = here;
    }

    @GET
    public ToolsPage tools() {
        return list(ToolForm.EMPTY, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        ToolForm form = ToolForm.of(sent);
        try {
            if (tools.all(here.tenantId()).stream().anyMatch(tool -> tool.name().equals(form.name()))) {
                throw new RefusedException("tools.fault.twice", form.name());
            }
            tools.save(here.tenantId(), form.toTool(), ToolForm.secret(sent), by());
            return Redirect.to(url(form.name()), "tools.saved");
        } catch (RefusedException refused) {
            return refused(list(form, refusal(refused)));
        }
    }

    @GET
    @Path("/{name}")
    public ToolPage tool(@PathParam("name") String name) {
        return page(tools.byName(here.tenantId(), name), null, Map.of(), null, null);
    }

    @POST
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        Tool before = tools.byName(here.tenantId(), name);
        ToolForm form = ToolForm.of(sent).named(name);
        try {
            tools.save(here.tenantId(), form.toTool(), ToolForm.secret(sent), by());
            return Redirect.to(url(name), "tools.saved");
        } catch (RefusedException refused) {
            return refused(page(before, form, Map.of(), null, refusal(refused)));
        }
    }

    /** Shown at once: the outcome of a test is nothing to come back to. */
    @POST
    @Path("/{name}/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public ToolPage test(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        Tool tool = tools.byName(here.tenantId(), name);
        Map<String, String> values = new TreeMap<>();
        ToolRules.needs(tool.url())
                .forEach(need -> values.put(
                        need,
                        Optional.ofNullable(sent.getFirst("value-" + need))
                                .orElse("")
                                .strip()));
        return page(tool, null, values, tools.attempt(here.tenantId(), name, values), null);
    }

    @POST
    @Path("/{name}/remove")
    public Response remove(@PathParam("name") String name) {
        tools.remove(here.tenantId(), name, by());
        return Redirect.to(base(), "tools.removed");
    }

    private ToolsPage list(ToolForm form, @Nullable Refusal refusal) {
        List<Tool> all = tools.all(here.tenantId());
        List<Intent> intents = policies.draft(here.tenantId());
        List<ToolsPage.Row> rows = all.stream()
                .map(tool -> new ToolsPage.Row(
                        tool.name(),
                        tool.url(),
                        tool.on(),
                        List.copyOf(tool.fields().keySet()),
                        naming(intents, tool.name()),
                        url(tool.name())))
                .toList();
        return new ToolsPage(rows, all.size() >= Tools.MOST, form, refusal, base(), board());
    }

    private List<String> naming(List<Intent> intents, String tool) {
        String language = here.locale().getLanguage();
        return intents.stream()
                .filter(intent -> intent.allowedTools().contains(tool))
                .map(intent -> intent.name().getOrDefault(language, intent.key()))
                .toList();
    }

    private ToolPage page(
            Tool tool,
            @Nullable ToolForm typed,
            Map<String, String> tried,
            @Nullable ToolCall outcome,
            @Nullable Refusal refusal) {
        Set<String> needs = ToolRules.needs(tool.url());
        ToolForm form = typed == null ? ToolForm.of(tool) : typed;
        return new ToolPage(form, tool.hasSecret(), needs, tried, outcome, refusal, url(tool.name()), base(), board());
    }

    private static Refusal refusal(RefusedException refused) {
        String fault = refused.messageKey();
        String field = fault.substring(fault.lastIndexOf('.') + 1);
        return Refusal.of(refused, field.matches("twice|many") ? "name" : field);
    }

    private static Response refused(Object page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private String by() {
        return here.member().username();
    }

    private String url(String name) {
        return base() + "/" + name;
    }

    private String base() {
        return "/" + here.tenant().slug() + "/assistant/tools";
    }

    private String board() {
        return "/" + here.tenant().slug() + "/intents";
    }
}
