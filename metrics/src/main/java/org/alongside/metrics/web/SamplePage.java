package org.alongside.metrics.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alongside.metrics.Bounds;
import org.alongside.metrics.Sample;
import org.alongside.shared.web.View;
import org.alongside.tenant.Member;
import org.jspecify.annotations.Nullable;

/**
 * The weekly samples, and who reads them.
 *
 * @param kappa of the two readers over all samples; empty before there is enough
 * @param bounds between which it lies at 95 %; empty before there is enough for that
 * @param second whether the reader of the page is the second reader of what was drawn last
 * @param readers who may be named
 * @param save where settings are sent; empty for those who may not
 */
public record SamplePage(
        Tabs tabs,
        List<Week> weeks,
        OptionalDouble kappa,
        Optional<Bounds> bounds,
        long readTwice,
        boolean second,
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
