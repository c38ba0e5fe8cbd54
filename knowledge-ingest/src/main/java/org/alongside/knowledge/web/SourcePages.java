package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.PassageUse;
import org.alongside.knowledge.PassageUse.Used;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.domain.FileNames;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** One document: what was made of it, the original, and what can be done with it. */
@ApplicationScoped
@Path("/{tenant}/knowledge/{source: [0-9a-f]{8}-[0-9a-f-]{27}}")
@Produces(MediaType.TEXT_HTML)
public class SourcePages {

    private final Sources sources;
    private final PassageUse use;
    private final Here here;
    private final Clock clock;

    @Inject
    public SourcePages(Sources sources, PassageUse use, Here here, Clock clock) {
        this.sources = sources;
        this.use = use;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public SourcePage source(@PathParam("source") SourceId id) {
        Source source = sources.byId(here.tenantId(), id);
        return page(source, ScopeForm.of(source.scope(), here.tenant().zone()), "", "");
    }

    private SourcePage page(Source source, ScopeForm scope, String error, String errorValue) {
        SourceId id = source.id();
        Addresses addresses = Addresses.of(here.tenant());
        String url = addresses.source(id);
        return new SourcePage(
                SourceRow.of(source, addresses, clock.instant()),
                source.mediaType(),
                source.bytes(),
                pieces(id),
                source.version(),
                scope,
                error,
                errorValue,
                here.member().role() == Role.ADMIN,
                addresses.home(),
                url + "/original",
                url + "/retry",
                url + "/scope",
                url + "/remove");
    }

    private List<SourcePage.Piece> pieces(SourceId id) {
        Map<PassageId, Used> used = use.of(here.tenantId(), id);
        String inbox = "/" + here.tenant().slug() + "/inbox/";
        return sources.passages(here.tenantId(), id).stream()
                .map(passage -> SourcePage.Piece.of(passage, used.getOrDefault(passage.id(), Used.NEVER), inbox))
                .toList();
    }

    /** As a download, never shown by the browser: what is in it, strangers may have written. */
    @GET
    @Path("/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response original(@PathParam("source") SourceId id) {
        Source source = sources.byId(here.tenantId(), id);
        String name = URLEncoder.encode(FileNames.last(source.fileName()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(sources.original(here.tenantId(), id), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("/retry")
    @Needs(Role.ADMIN)
    public Response retry(@PathParam("source") SourceId id) {
        sources.retry(here.tenantId(), id);
        return Redirect.to(Addresses.of(here.tenant()).source(id), "knowledge.source.retried");
    }

    @POST
    @Path("/scope")
    @Needs(Role.ADMIN)
    public Response rescope(
            @PathParam("source") SourceId id,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("until") @DefaultValue("") String until,
            @FormParam("markets") @DefaultValue("") String markets,
            @FormParam("product") @DefaultValue("") String product,
            @FormParam("audience") @DefaultValue("CUSTOMERS") String audience) {
        Source source = sources.byId(here.tenantId(), id);
        ScopeForm form = new ScopeForm(from, until, markets, product);
        try {
            Scope scope = form.scope(here.tenant().zone());
            sources.rescope(here.tenantId(), id, UploadForm.audience(audience), scope);
        } catch (RefusedException refused) {
            String value = refused.arguments().stream()
                    .findFirst()
                    .map(String::valueOf)
                    .orElse("");
            return Response.status(422)
                    .entity(page(source, form, refused.messageKey(), value))
                    .build();
        }
        return Redirect.to(Addresses.of(here.tenant()).source(id), "knowledge.source.rescoped");
    }

    @POST
    @Path("/remove")
    @Needs(Role.ADMIN)
    public Response remove(@PathParam("source") SourceId id) {
        sources.remove(here.tenantId(), id);
        return Redirect.to(Addresses.of(here.tenant()).home(), "knowledge.source.removed");
    }
}
