package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls carriers: with an end to waiting and to size, and without following redirects, so that a carrier cannot lead us
 * elsewhere. Thread-safe.
 */
@ApplicationScoped
public class CarrierHttp {

    /** Of answers that are no files. */
    public static final int SHORT = 1024 * 1024;

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What a carrier answered. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean ok() {
            return status / 100 == 2;
        }
    }

    /** There is no answer. */
    public static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean reached;

        Unanswered(boolean reached, Throwable cause) {
            super(cause);
            this.reached = reached;
        }

        /** The same of a request that changes nothing by having arrived. */
        public Unanswered harmless() {
            return new Unanswered(false, this);
        }

        /** Whether the request may have arrived all the same. */
        public boolean reached() {
            return reached;
        }
    }

    /**
     * @param patience for the whole of it
     * @param most bytes of the answer; a longer one is no answer
     * @throws Unanswered if there is none
     */
    public Answer send(HttpRequest request, Duration patience, int most) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, any -> new BoundedBody(most));
        try {
            HttpResponse<byte[]> got = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(got.statusCode(), got.headers(), got.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Unanswered(true, late);
        } catch (ExecutionException failed) {
            throw new Unanswered(reached(failed.getCause()), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new Unanswered(true, stopped);
        }
    }

    /** The same without a thread that waits; completes exceptionally if there is no answer. */
    public CompletableFuture<Answer> sendLater(HttpRequest request, Duration patience, int most) {
        return http.sendAsync(request, any -> new BoundedBody(most))
                .thenApply(got -> new Answer(got.statusCode(), got.headers(), got.body()))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean reached(Throwable cause) {
        return !(cause instanceof ConnectException) && !(cause instanceof HttpConnectTimeoutException);
    }
}
