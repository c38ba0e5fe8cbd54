package org.alongside.knowledge.web;

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
import org.alongside.knowledge.WebPage;
import org.alongside.knowledge.Website;
import org.alongside.knowledge.WebsiteId;
import org.alongside.knowledge.Websites;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** The web sites that are read, and one of them. */
@ApplicationScoped
@Path("/{tenant}/knowledge/websites")
@Produces(MediaType.TEXT_HTML)
public class WebsitesPages {

    private static final String ONE = "/{website: [0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Websites websites;
    private final KnowledgeTabs tabs;
    private final Here here;

    @Inject
    public WebsitesPages(Websites websites, KnowledgeTabs tabs, Here here) {
        this.websites = websites;
        this.tabs = tabs;
        this.here = here;
    }

    @GET
    public WebsitesPage websites() {
        return list(WebsiteForm.EMPTY, "", List.of());
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        WebsiteForm form = WebsiteForm.of(fields);
        try {
            WebsiteId id =
                    websites.add(here.tenantId(), form.plan(), here.member().username());
            return Redirect.to(addresses().website(id), "knowledge.websites.added");
        } catch (RefusedException refused) {
            return Response.status(422)
                    .entity(list(form, refused.messageKey(), refused.arguments()))
                    .build();
        }
    }

    @GET
    @Path(ONE)
    public WebsitePage website(@PathParam("website") WebsiteId id) {
        Website site = websites.byId(here.tenantId(), id);
        return one(site, WebsiteForm.of(site.plan()), "", List.of());
    }

    @POST
    @Path(ONE)
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("website") WebsiteId id, MultivaluedMap<String, String> fields) {
        Website site = websites.byId(here.tenantId(), id);
        WebsiteForm form = WebsiteForm.of(fields);
        try {
            websites.change(here.tenantId(), id, form.plan());
            return Redirect.to(addresses().website(id), "knowledge.website.saved");
        } catch (RefusedException refused) {
            return Response.status(422)
                    .entity(one(site, form, refused.messageKey(), refused.arguments()))
                    .build();
        }
    }

    @POST
    @Path(ONE + "/visit")
    @Needs(Role.ADMIN)
    public Response visit(@PathParam("website") WebsiteId id) {
        websites.crawl(here.tenantId(), id);
        return Redirect.to(addresses().website(id), "knowledge.website.soon");
    }

    @POST
    @Path(ONE + "/remove")
    @Needs(Role.ADMIN)
    public Response remove(@PathParam("website") WebsiteId id) {
        websites.remove(here.tenantId(), id);
        return Redirect.to(addresses().websites(), "knowledge.website.removed");
    }

    private WebsitesPage list(WebsiteForm form, String error, List<Object> values) {
        return new WebsitesPage(
                tabs.at(KnowledgePlace.WEBSITES),
                addresses().websites(),
                websites.all(here.tenantId()).stream()
                        .map(site -> WebsitesPage.Row.of(site, addresses()))
                        .toList(),
                here.member().role() == Role.ADMIN,
                here.tenant().languages(),
                form,
                error,
                values);
    }

    private WebsitePage one(Website site, WebsiteForm form, String error, List<Object> values) {
        List<WebPage> pages = websites.pages(here.tenantId(), site.id());
        return new WebsitePage(
                addresses().websites(),
                WebsitesPage.Row.of(site, addresses()),
                pages.stream()
                        .map(page -> WebsitePage.Row.of(page, addresses()))
                        .toList(),
                here.member().role() == Role.ADMIN,
                here.tenant().languages(),
                form,
                error,
                values);
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
