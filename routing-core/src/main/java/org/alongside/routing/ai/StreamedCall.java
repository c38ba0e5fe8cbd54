package org.alongside.routing.ai;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One streamed call, on the thread that asks. Another thread may end it at any moment: by interrupting that thread
 * before the answer begins, and by closing this while it is being read. LangChain4j's own client streams on a thread
 * that nobody can reach while it waits for a server that has gone quiet.
 */
final class StreamedCall implements HttpClient, AutoCloseable {

    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_BYTES_OF_ERROR = 10_000;
    private static final String EVENTS = "text/event-stream";

    private final java.net.http.HttpClient client;
    private final Duration toAnswer;
    private @Nullable InputStream open;
    private boolean closed;

    StreamedCall(java.net.http.HttpClient client, Duration toAnswer) {
        this.client = client;
        this.toAnswer = toAnswer;
    }

    /** The server answered, but not as a stream. */
    static final class NotStreamed extends LangChain4jException {

        private static final long serialVersionUID = 1L;

        NotStreamed() {
            super("Answered whole");
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Only streams");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = client.send(sent(request), BodyHandlers.ofInputStream());
            try (InputStream body = new Bounded(response.body(), MOST_BYTES)) {
                keep(body);
                refuse(response, body);
                listener.onOpen(SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .build());
                parser.parse(body, listener);
            }
            listener.onClose();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            listener.onError(stopped);
        } catch (IOException | RuntimeException failure) {
            listener.onError(failure);
        }
    }

    private java.net.http.HttpRequest sent(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(toAnswer)
                .POST(BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private synchronized void keep(InputStream body) throws IOException {
        if (closed) {
            throw new IOException("Left before it began");
        }
        open = body;
    }

    private static void refuse(HttpResponse<InputStream> response, InputStream body) throws IOException {
        if (response.statusCode() / 100 != 2) {
            byte[] said = body.readNBytes(MOST_BYTES_OF_ERROR);
            throw new HttpException(response.statusCode(), new String(said, StandardCharsets.UTF_8));
        }
        boolean streamed =
                response.headers().allValues("content-type").stream().anyMatch(type -> type.startsWith(EVENTS));
        if (!streamed) {
            throw new NotStreamed();
        }
    }

    /** Ends it, whatever it is waiting for. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException ignored) {
            // Nobody reads it any more.
        }
    }
}
