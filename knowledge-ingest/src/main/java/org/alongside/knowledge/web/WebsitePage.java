package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.knowledge.WebPage;
import org.alongside.shared.web.View;

/** One web site: how its last visit went, page by page, and what is read of it. */
public record WebsitePage(
        String up,
        WebsitesPage.Row site,
        List<Row> rows,
        boolean mayChange,
        List<String> languages,
        WebsiteForm form,
        String error,
        List<Object> errorValues)
        implements View {

    /** What became of one page. @param url of its source; empty when it has none */
    public record Row(String address, WebPage.State state, int status, String remark, String url) {

        static Row of(WebPage page, Addresses addresses) {
            return new Row(
                    page.address(),
                    page.state(),
                    page.status(),
                    page.remark(),
                    page.source().map(addresses::source).orElse(""));
        }

        /** Class of the chip that shows the state. */
        public String tone() {
            return switch (state) {
                case USED -> "chip-good";
                case UNCHANGED -> "chip-outline";
                case SKIPPED, GONE -> "chip-warn";
                case FAILED -> "chip-bad";
            };
        }
    }
}
