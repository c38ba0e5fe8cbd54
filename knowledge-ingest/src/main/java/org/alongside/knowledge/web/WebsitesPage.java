package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import org.alongside.knowledge.Website;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The web sites that are read.
 *
 * @param error what was refused, in the words of a message key and its values; empty if nothing was
 */
public record WebsitesPage(
        List<KnowledgeTabs.Tab> tabs,
        String add,
        List<Row> rows,
        boolean mayChange,
        List<String> languages,
        WebsiteForm form,
        String error,
        List<Object> errorValues)
        implements View {

    /** One site in the list. @param last end of its last visit, if there was one */
    public record Row(
            String url,
            String start,
            Website.State state,
            String remark,
            int done,
            int known,
            @Nullable Instant last,
            @Nullable Instant next) {

        static Row of(Website site, Addresses addresses) {
            return new Row(
                    addresses.website(site.id()),
                    site.plan().start(),
                    site.state(),
                    site.remark(),
                    site.done(),
                    site.known(),
                    site.crawledAt().orElse(null),
                    site.nextAt().orElse(null));
        }

        public boolean busy() {
            return state != Website.State.IDLE;
        }
    }

    public boolean busy() {
        return rows.stream().anyMatch(Row::busy);
    }
}
