package org.alongside.inbox.live;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.function.Predicate;
import org.alongside.routing.ConversationChanged;

/** One open browser connection and what it wants to hear of. */
public final class Listener {

    private final Sse sse;
    private final SseEventSink sink;
    private final Predicate<ConversationChanged> interest;

    public Listener(Sse sse, SseEventSink sink, Predicate<ConversationChanged> interest) {
        this.sse = sse;
        this.sink = sink;
        this.interest = interest;
    }

    boolean wants(ConversationChanged change) {
        return interest.test(change);
    }

    /** @return whether the connection is still there */
    boolean tell(ConversationChanged change) {
        return send(sse.newEventBuilder()
                .name("changed")
                .id(Long.toString(change.lastSequence()))
                .data(change.conversation().toString()));
    }

    boolean beat() {
        return send(sse.newEventBuilder().comment("beat"));
    }

    void close() {
        try {
            sink.close();
        } catch (RuntimeException gone) {
            // The browser left first; there is nothing more to close.
            System.getLogger(Listener.class.getName()).log(System.Logger.Level.DEBUG, "Connection was gone", gone);
        }
    }

    private boolean send(jakarta.ws.rs.sse.OutboundSseEvent.Builder event) {
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
