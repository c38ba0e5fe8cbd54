package org.alongside.metrics.web;

import java.util.Arrays;
import java.util.List;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.routing.ConversationView;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of the sample, to be read: what was said, what was decided and why, and the verdict.
 *
 * @param rows all cases, to walk through
 * @param mine the reader's own earlier verdict, or null
 * @param typed what was ticked and written when it was refused
 * @param read where a verdict is sent; empty for those who are no reader of it
 */
public record SampleCasePage(
        Sample sample,
        SampleCase reading,
        String intent,
        List<Row> rows,
        ConversationView conversation,
        @Nullable Reading mine,
        Typed typed,
        @Nullable Fault fault,
        String read,
        String open,
        String back)
        implements View {

    public record Row(SampleCase each, String intent, String url, boolean here, boolean done) {}

    public record Typed(List<String> faults, String note) {}

    public List<String> rubric() {
        return Arrays.stream(SampleCase.Fault.values()).map(Enum::name).toList();
    }

    public boolean ticked(String fault) {
        return typed.faults().contains(fault);
    }
}
