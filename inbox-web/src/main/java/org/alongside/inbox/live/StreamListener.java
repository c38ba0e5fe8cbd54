package org.alongside.inbox.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Locale;
import java.util.function.Predicate;

/** Hears by server-sent events, for as long as the browser likes. */
public final class StreamListener implements Listener {

    private final Sse sse;
    private final SseEventSink sink;
    private final Predicate<News> interest;

    public StreamListener(Sse sse, SseEventSink sink, Predicate<News> interest) {
        this.sse = sse;
        this.sink = sink;
        this.interest = interest;
    }

    @Override
    public boolean wants(News news) {
        return interest.test(news);
    }

    @Override
    public boolean tell(News news) {
        OutboundSseEvent.Builder event = sse.newEventBuilder()
                .name(news.kind().name().toLowerCase(Locale.ROOT))
                .data(news.conversation().toString());
        return send(news.kind() == News.Kind.CHANGED ? event.id(Long.toString(news.lastSequence())) : event);
    }

    @Override
    public boolean beat() {
        return send(sse.newEventBuilder().comment("beat"));
    }

    @Override
    public void close() {
        try {
            sink.close();
        } catch (RuntimeException gone) {
            // The browser left first; there is nothing more to close.
            System.getLogger(StreamListener.class.getName())
                    .log(System.Logger.Level.DEBUG, "Connection was gone", gone);
        }
    }

    private boolean send(OutboundSseEvent.Builder event) {
        if (sink.isClosed()) {
            return false;
        }
        try {
            return !sink.send(event.build()).toCompletableFuture().isCompletedExceptionally();
        } catch (RuntimeException gone) {
            return false;
        }
    }
}
