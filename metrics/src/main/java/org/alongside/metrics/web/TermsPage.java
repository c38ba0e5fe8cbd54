package org.alongside.metrics.web;

import java.util.List;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Terms;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on besides the charter.
 *
 * @param save where the form goes; empty for those who may only read
 */
public record TermsPage(Tabs tabs, TermsForm form, @Nullable Fault fault, String save, String charter, String back)
        implements View {

    /** Of the places where our customers are; any other may be typed. */
    private static final List<String> USUAL =
            List.of("EUR", "USD", "GBP", "BRL", "MXN", "COP", "CLP", "PEN", "ARS", "CHF");

    public List<Measure> indicators() {
        return Terms.INDICATORS;
    }

    public List<String> currencies() {
        return USUAL;
    }

    public boolean wrong(String field) {
        return fault != null && fault.field().equals(field);
    }
}
