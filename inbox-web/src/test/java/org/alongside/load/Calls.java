package org.alongside.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Rings at doors. What is not answered, or put off, counts as unknown. Thread-safe. */
final class Calls {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> FOR_GOOD = Set.of(400, 401, 403, 409, 413, 422);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Entrance entrance;

    Calls(Entrance entrance) {
        this.entrance = entrance;
    }

    HttpClient http() {
        return http;
    }

    /** @param headers names and values in turn */
    HttpRequest.Builder request(String path, String... headers) {
        String site = entrance.next();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).header("Origin", site);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    CompletableFuture<End> post(String path, String body, String... headers) {
        HttpRequest request = request(path, headers)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(answer -> end(answer.statusCode()))
                .exceptionally(silence -> End.UNKNOWN);
    }

    private static End end(int status) {
        if (status / 100 == 2) {
            return End.OK;
        }
        return FOR_GOOD.contains(status) ? End.FAILED : End.UNKNOWN;
    }
}
