package org.alongside.metrics.web;

import java.util.List;
import java.util.OptionalDouble;
import org.alongside.metrics.Sample;
import org.alongside.shared.web.View;
import org.alongside.tenant.Member;
import org.jspecify.annotations.Nullable;

/**
 * The weekly samples, and who reads them.
 *
 * @param kappa of the two readers over all samples; empty before there is enough
 * @param readers who may be named
 * @param save where settings are sent; empty for those who may not
 */
public record SamplePage(
        Tabs tabs,
        List<Week> weeks,
        OptionalDouble kappa,
        long readTwice,
        SampleForm form,
        List<Member> readers,
        boolean named,
        @Nullable Fault fault,
        String save)
        implements View {

    /**
     * @param stop weighted share of "stop" so far, with those of the others
     * @param url of the next case to read, or of the first
     */
    public record Week(
            Sample sample, OptionalDouble goOn, OptionalDouble adjust, OptionalDouble stop, boolean late, String url) {}

    /** Settings as typed. */
    public record SampleForm(String reader, String second, String size, String days) {}
}
