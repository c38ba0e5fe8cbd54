package org.alongside.routing.hook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts to addresses that businesses name: only to public ones, with no redirect followed and nothing of the answer
 * read but its head. Connects to exactly the addresses that were looked at. Thread-safe.
 */
@ApplicationScoped
public class HookClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(15);
    private static final int CONNECTIONS = 50;
    private static final int LONGEST_HEAD = 2_000;

    private final CloseableHttpClient client;
    private final boolean local;

    /** @param local also to this machine and private networks, and without TLS: for trying it out */
    @Inject
    public HookClient(@ConfigProperty(name = "alongside.webhooks.local", defaultValue = "false") boolean local) {
        this.local = local;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicNames(local))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(ANSWER)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("alongside-webhooks/1")
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** Whether an address may be named at all; where it leads is looked at each time. */
    public boolean allows(URI url) {
        boolean scheme = "https".equalsIgnoreCase(url.getScheme()) || local && "http".equalsIgnoreCase(url.getScheme());
        return scheme && url.getHost() != null && url.getUserInfo() == null;
    }

    /** Within 20 seconds. Never throws for what the other side does. */
    public HookAnswer post(HookPost post) {
        if (!allows(post.url())) {
            return HookAnswer.none("not an address that we call");
        }
        HttpPost request = new HttpPost(post.url());
        post.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(post.body(), ContentType.APPLICATION_JSON));
        try {
            return client.execute(request, HookClient::answer);
        } catch (IOException failure) {
            return HookAnswer.none(failure.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    private static HookAnswer answer(ClassicHttpResponse response) {
        String head = response.getCode() + "\n"
                + Arrays.stream(response.getHeaders())
                        .map(header -> header.getName() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
        return new HookAnswer(
                response.getCode(),
                head.substring(0, Math.min(LONGEST_HEAD, head.length())),
                retryAfter(response.getFirstHeader("Retry-After")));
    }

    /** In seconds; a date counts as nothing asked. */
    private static Duration retryAfter(@org.jspecify.annotations.Nullable Header header) {
        return header != null && header.getValue().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : Duration.ZERO;
    }
}
