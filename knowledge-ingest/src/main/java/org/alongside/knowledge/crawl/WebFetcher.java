package org.alongside.knowledge.crawl;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Fetches one address at a time. Follows redirects itself, because each hop must be allowed again. */
@ApplicationScoped
public class WebFetcher {

    /** How we call ourselves, and the name that robots.txt may speak to. */
    public static final String AGENT = "alongside";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_HOPS = 5;

    private final CloseableHttpClient client;
    private final boolean anyPort;
    private final Duration longest;
    private final Timer timer = new Timer("alongside-fetch-limit", true);

    @Inject
    public WebFetcher() {
        this(new PublicAddresses(), false, Duration.ofSeconds(30));
    }

    /** @param anyPort for tests; else only those of the schemes; @param longest that one address may take */
    WebFetcher(PublicAddresses addresses, boolean anyPort, Duration longest) {
        this.anyPort = anyPort;
        this.longest = longest;
        Timeout patience = Timeout.of(10, TimeUnit.SECONDS);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(5, TimeUnit.SECONDS))
                        .setSocketTimeout(patience)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent(AGENT + "/1 (reads pages for a business's own help)")
                .build();
    }

    @PreDestroy
    void close() {
        timer.cancel();
        client.close(CloseMode.IMMEDIATE);
    }

    /** A page of a site; redirects that leave its host are not followed. Never throws for what a site does. */
    public FetchedPage page(PageRequest request) {
        URI address = request.address();
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            if (!allowed(address)) {
                return FetchedPage.failed(address, 0, "knowledge.page.address");
            }
            Answer answer = ask(address, request);
            if (answer.location().isEmpty()) {
                return answer.page();
            }
            URI next = Addressing.resolve(address, answer.location());
            if (!Addressing.sameSite(request.address(), next)) {
                return FetchedPage.failed(address, answer.page().status(), "knowledge.page.elsewhere");
            }
            address = next;
        }
        return FetchedPage.failed(address, 0, "knowledge.page.redirects");
    }

    private boolean allowed(URI address) {
        boolean usualPort = address.getPort() == -1 || address.getPort() == 80 || address.getPort() == 443;
        return SCHEMES.contains(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && (anyPort || usualPort);
    }

    private record Answer(FetchedPage page, String location) {}

    private Answer ask(URI address, PageRequest request) {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5");
        if (!request.etag().isEmpty()) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (!request.lastModified().isEmpty()) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        TimerTask limit = cancelLater(get);
        try {
            return client.execute(get, response -> read(address, response, request.most()));
        } catch (ForbiddenAddressException inside) {
            return new Answer(FetchedPage.failed(address, 0, "knowledge.page.address"), "");
        } catch (UnknownHostException unknown) {
            return new Answer(FetchedPage.failed(address, 0, "knowledge.page.unknown"), "");
        } catch (SocketTimeoutException late) {
            return new Answer(FetchedPage.failed(address, 0, "knowledge.page.slow"), "");
        } catch (IOException | IllegalArgumentException broken) {
            String remark = get.isCancelled() ? "knowledge.page.slow" : "knowledge.page.broken";
            return new Answer(FetchedPage.failed(address, 0, remark), "");
        } finally {
            limit.cancel();
        }
    }

    /** A site that sends a byte now and then would keep every time-out of the client from ending it. */
    private TimerTask cancelLater(HttpGet get) {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                get.cancel();
            }
        };
        timer.schedule(task, longest.toMillis());
        return task;
    }

    private static Answer read(URI address, ClassicHttpResponse response, int most) throws IOException {
        int status = response.getCode();
        if (REDIRECTS.contains(status)) {
            return new Answer(FetchedPage.failed(address, status, ""), header(response, "Location"));
        }
        byte[] content = status == 200 && response.getEntity() != null ? content(response, most) : new byte[0];
        String remark = status == 200 || status == 304 ? "" : "knowledge.page.status";
        if (content.length > most) {
            return new Answer(FetchedPage.failed(address, status, "knowledge.page.large"), "");
        }
        return new Answer(
                new FetchedPage(
                        address,
                        status,
                        remark,
                        header(response, "Content-Type"),
                        header(response, "ETag"),
                        header(response, "Last-Modified"),
                        content),
                "");
    }

    private static byte[] content(ClassicHttpResponse response, int most) throws IOException {
        try (InputStream in = response.getEntity().getContent()) {
            return in.readNBytes(most + 1);
        }
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null ? "" : value;
    }
}
