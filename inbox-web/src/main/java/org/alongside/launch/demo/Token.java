package org.alongside.launch.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** An access token of one of the demo's people, by password; renewed well before the realm lets it expire. */
final class Token {

    private static final long RENEW_AFTER_NANOS = Duration.ofMinutes(2).toNanos();

    private final HttpClient http;
    private final Target target;
    private final String username;
    private String value = "";
    private long since;

    Token(HttpClient http, Target target, String username) {
        this.http = http;
        this.target = target;
        this.username = username;
    }

    String username() {
        return username;
    }

    String value() {
        if (value.isEmpty() || System.nanoTime() - since > RENEW_AFTER_NANOS) {
            value = fetch();
            since = System.nanoTime();
        }
        return value;
    }

    private String fetch() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form()))
                .build();
        HttpResponse<String> response = Caller.send(http, request);
        if (response.statusCode() != 200) {
            throw Caller.failure(response, "The token of " + username);
        }
        return JsonText.member(response.body(), "access_token").orElseThrow();
    }

    private String form() {
        Map<String, String> fields = Map.of(
                "grant_type",
                "password",
                "client_id",
                "alongside-setup",
                "client_secret",
                target.clientSecret(),
                "scope",
                "openid",
                "username",
                username,
                "password",
                target.password());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
