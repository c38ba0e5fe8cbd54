package org.alongside.knowledge;

import java.util.List;
import org.alongside.shared.TenantId;

/**
 * Web sites whose pages a tenant answers from. Visits go on in the background, one page after another; each page
 * becomes a source, and a changed page a new version of it.
 */
public interface Websites {

    /**
     * Adds a site and visits it at once.
     *
     * @throws org.alongside.shared.RefusedException if the plan cannot be, or the site is there already
     */
    WebsiteId add(TenantId tenant, WebsitePlan plan, String addedBy);

    /** @throws org.alongside.shared.RefusedException if the plan cannot be */
    void change(TenantId tenant, WebsiteId website, WebsitePlan plan);

    /** Newest first. */
    List<Website> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Website byId(TenantId tenant, WebsiteId website);

    /** Every page of the last visits, those with trouble first. */
    List<WebPage> pages(TenantId tenant, WebsiteId website);

    /** Visits it as soon as possible. */
    void crawl(TenantId tenant, WebsiteId website);

    /** Forgets the site and takes its pages out of the answers. */
    void remove(TenantId tenant, WebsiteId website);
}
