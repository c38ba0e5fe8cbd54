package org.alongside.knowledge.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;

/** In which market each inbox serves. @param errors message keys by field of the form */
public record MarketsPage(
        List<KnowledgeTabs.Tab> tabs, String save, List<Row> rows, boolean mayChange, Map<String, String> errors)
        implements View {

    /** One inbox. @param field name of its field */
    public record Row(String field, String name, String market) {}
}
