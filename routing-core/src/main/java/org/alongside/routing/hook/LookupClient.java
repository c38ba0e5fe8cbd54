package org.alongside.routing.hook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads from addresses that businesses name: only public ones, with no redirect followed, a small answer, and a few
 * seconds at the most, because a customer waits. Thread-safe.
 */
@ApplicationScoped
public class LookupClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout QUIET = Timeout.ofSeconds(3);
    private static final Executor TOO_LATE = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);
    private static final int MOST_BYTES = 100_000;
    private static final int CONNECTIONS = 50;

    private final CloseableHttpClient client;
    private final boolean local;

    /** @param local also this machine and private networks, and without TLS */
    @Inject
    public LookupClient(@ConfigProperty(name = "alongside.tools.local", defaultValue = "false") boolean local) {
        this.local = local;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicNames(local))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS / 10)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(QUIET)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(QUIET)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("alongside-tools/1")
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * @param status of HTTP, 0 when nothing was answered
     * @param problem what went wrong, or empty
     */
    public record Answer(int status, String body, String problem) {}

    /** Whether an address may be named at all; where it leads is looked at each time. */
    public boolean allows(URI url) {
        boolean scheme = "https".equalsIgnoreCase(url.getScheme()) || local && "http".equalsIgnoreCase(url.getScheme());
        return scheme && url.getHost() != null && url.getUserInfo() == null;
    }

    /** Never throws for what the other side does. */
    public Answer get(URI url, Map<String, String> headers) {
        if (!allows(url)) {
            return new Answer(0, "", "NotAllowed");
        }
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", "application/json");
        headers.forEach(request::setHeader);
        // A server that sends a byte now and then keeps every time-out of the client; nobody waits longer than this.
        Future<?> end = CompletableFuture.runAsync(request::cancel, TOO_LATE);
        try {
            return client.execute(request, LookupClient::answer);
        } catch (IOException failure) {
            return new Answer(0, "", request.isCancelled() ? "TooSlow" : problem(failure));
        } finally {
            end.cancel(false);
        }
    }

    private static String problem(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "");
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        if (status / 100 != 2 || entity == null) {
            return new Answer(status, "", "Status" + status);
        }
        byte[] body = new byte[MOST_BYTES + 1];
        int length = 0;
        try (InputStream content = entity.getContent()) {
            for (int read = 0; read >= 0 && length < body.length; length += Math.max(read, 0)) {
                read = content.read(body, length, body.length - length);
            }
            if (length > MOST_BYTES) {
                response.close();
                return new Answer(status, "", "TooLarge");
            }
        }
        return new Answer(status, new String(body, 0, length, StandardCharsets.UTF_8), "");
    }
}
