package org.alongside.knowledge.web;

import java.util.UUID;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.WebsiteId;
import org.alongside.tenant.Tenant;

/** Where the pages of a business's knowledge are. */
record Addresses(String home) {

    static Addresses of(Tenant tenant) {
        return new Addresses("/" + tenant.slug() + "/knowledge");
    }

    String list() {
        return home + "/list";
    }

    String search() {
        return home + "/search";
    }

    String replies() {
        return home + "/replies";
    }

    String reply(UUID reply) {
        return replies() + "/" + reply;
    }

    String gap(UUID gap) {
        return home + "/gaps/" + gap;
    }

    String review() {
        return home + "/review";
    }

    String websites() {
        return home + "/websites";
    }

    String website(WebsiteId website) {
        return websites() + "/" + website;
    }

    String source(SourceId source) {
        return home + "/" + source;
    }

    String passage(SourceId source, PassageId passage) {
        return source(source) + "#passage-" + passage;
    }
}
