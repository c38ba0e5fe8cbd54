package org.alongside.routing.application;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.ReadyReply;
import org.alongside.routing.Answerer;
import org.alongside.routing.Citation;

/** Quotes the first passage; counts, fails or lets something happen meanwhile when told to. */
final class FakeAnswerer implements Answerer {

    final AtomicInteger calls = new AtomicInteger();
    volatile Runnable meanwhile = () -> {};
    /** What a model would say that does as it is told. */
    volatile Optional<String> says = Optional.empty();

    @Override
    public Answer answer(Request request) {
        calls.incrementAndGet();
        meanwhile.run();
        if (request.approved().isPresent()) {
            ReadyReply approved = request.approved().get();
            return new Answer(approved.text(), List.of(), true, "fake", 0, approved.versions());
        }
        if (request.passages().isEmpty()) {
            return new Answer("", List.of(), false, "fake", 0);
        }
        Passage best = request.passages().get(0);
        return new Answer(
                says.orElse(best.text()),
                List.of(new Citation(best.id(), best.sourceTitle(), best.locator(), best.text())),
                false,
                "fake",
                0);
    }
}
