package org.alongside.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.launch.Site;
import org.alongside.launch.TestStack;

/** Calls the JSON addresses as one of the realm's people, or as nobody. Never follows a redirect. */
public final class Signed {

    static final String PASSWORD = "alongside";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Site site;
    private final String authorization;

    private Signed(Site site, String authorization) {
        this.site = site;
        this.authorization = authorization;
    }

    public static Signed as(String username) {
        return as(TestStack.get().site(), username);
    }

    public static Signed as(Site site, String username) {
        return new Signed(site, "Bearer " + token(site, username));
    }

    public static Signed asNobody() {
        return new Signed(TestStack.get().site(), "");
    }

    public static Signed withToken(String token) {
        return new Signed(TestStack.get().site(), "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    /** @param json body, or empty for none */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    /** @param body empty for none */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.baseUrl() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", typed(type));
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    static String typed(String type) {
        return type.startsWith("multipart/") ? type + "; boundary=x" : type;
    }

    public static String token(String username) {
        return token(TestStack.get().site(), username);
    }

    private static String token(Site site, String username) {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "alongside-setup",
                        "client_secret",
                        site.setupSecret(),
                        "scope",
                        "openid",
                        "username",
                        username,
                        "password",
                        PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(site.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token for " + username + ": " + answer.body());
        }
        return text(answer.body(), "access_token");
    }

    /** A member of a JSON object that is a text; the first of that name, wherever it stands. */
    public static String text(String json, String member) {
        Matcher found =
                Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + member + " in " + json);
        }
        return found.group(1);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("No answer: " + request.uri(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
