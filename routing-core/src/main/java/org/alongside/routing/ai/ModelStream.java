package org.alongside.routing.ai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A reply while the model writes it. It is nobody's to read before its end, but it can be left early: when it outgrows
 * what anybody would read, or when a finished sentence is one that no rest could make sayable. Written by the thread
 * that reads the stream, asked by the one that waits.
 */
final class ModelStream implements StreamingChatResponseHandler {

    private static final int LONGEST = 6_000;

    private final int passages;
    private final Predicate<String> hopeless;
    private final StringBuilder said = new StringBuilder();
    private @Nullable ChatResponse whole;
    private @Nullable Throwable failure;
    private @Nullable ModelReply refused;
    private @Nullable StreamedCall call;
    private boolean left;
    private volatile int pieces;
    private volatile long heardAt = System.nanoTime();

    /**
     * @param passages how many may be cited
     * @param hopeless whether a beginning of a reply would be refused however it went on
     */
    ModelStream(int passages, Predicate<String> hopeless) {
        this.passages = passages;
        this.hopeless = hopeless;
    }

    /** Before each try. */
    synchronized void begin(StreamedCall newCall) {
        call = newCall;
        said.setLength(0);
        failure = null;
        heardAt = System.nanoTime();
        if (left) {
            call.close();
        }
    }

    /** Ends it, from any thread; nothing happens if it is over. */
    synchronized void leave() {
        left = true;
        if (call != null) {
            call.close();
        }
    }

    /** Pieces so far, of all tries; most servers send a token a piece. */
    int pieces() {
        return pieces;
    }

    long heardAt() {
        return heardAt;
    }

    @Override
    public void onPartialThinking(PartialThinking thought) {
        heard();
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        heard();
        said.append(piece.text());
        if (said.length() > LONGEST) {
            failure = new IllegalArgumentException("Too long");
            context.streamingHandle().cancel();
        } else if (piece.text().indexOf('}') >= 0) {
            refused = ModelReply.begun(said.toString(), passages)
                    .filter(reply -> hopeless.test(reply.text()))
                    .orElse(null);
            if (refused != null) {
                context.streamingHandle().cancel();
            }
        }
    }

    private synchronized void heard() {
        pieces++;
        heardAt = System.nanoTime();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        whole = response;
    }

    @Override
    public void onError(Throwable error) {
        failure = failure == null ? error : failure;
    }

    /** What was said until a sentence that nothing could mend, that sentence included. */
    Optional<ModelReply> refused() {
        return Optional.ofNullable(refused);
    }

    /**
     * The whole response.
     *
     * @throws RuntimeException what went wrong
     */
    ChatResponse whole() {
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        if (failure != null || whole == null) {
            throw new IllegalStateException("The stream broke off", failure);
        }
        return whole;
    }
}
