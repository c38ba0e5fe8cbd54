package org.alongside.inbox.live;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Hears by one answer that is held back until there is something to say, for networks that let no stream through. The
 * second beat ends it, changed or not: proxies lose patience after half a minute.
 */
public final class AnswerListener implements Listener {

    private final AsyncResponse answer;
    private final Predicate<News> interest;
    private final Supplier<?> content;
    private boolean beaten;

    /** @param content of the answer, at the moment when it is given */
    public AnswerListener(AsyncResponse answer, Predicate<News> interest, Supplier<?> content) {
        this.answer = answer;
        this.interest = interest;
        this.content = content;
    }

    @Override
    public boolean wants(News news) {
        return interest.test(news);
    }

    @Override
    public boolean tell(News news) {
        return news.kind() != News.Kind.CHANGED && answer.isSuspended();
    }

    @Override
    public synchronized boolean beat() {
        boolean again = beaten;
        beaten = true;
        return !again && answer.isSuspended();
    }

    @Override
    public void close() {
        if (answer.isSuspended()) {
            try {
                answer.resume(content.get());
            } catch (RuntimeException failure) {
                answer.resume(failure);
            }
        }
    }
}
