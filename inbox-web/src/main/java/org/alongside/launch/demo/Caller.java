package org.alongside.launch.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Calls the product's API as one person, or as one program. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN = 600;

    private final HttpClient http;
    private final String address;
    private final Supplier<String> bearer;
    private final String name;

    Caller(HttpClient http, String address, Token token) {
        this(http, address, token::value, token.username());
    }

    /** @param bearer what lets the calls in @param name of who calls, for messages */
    Caller(HttpClient http, String address, Supplier<String> bearer, String name) {
        this.http = http;
        this.address = address;
        this.bearer = bearer;
        this.name = name;
    }

    String get(String path) {
        return ok(exchange("GET", path, "application/json", BodyPublishers.noBody()), "GET", path);
    }

    void put(String path, String json) {
        ok(exchange("PUT", path, "application/json", BodyPublishers.ofString(json)), "PUT", path);
    }

    void post(String path, String json) {
        ok(post(path, "application/json", BodyPublishers.ofString(json)), "POST", path);
    }

    /** The answer to a JSON object. */
    String answer(String path, String json) {
        return ok(post(path, "application/json", BodyPublishers.ofString(json)), "POST", path);
    }

    void postLines(String path, List<String> lines) {
        ok(post(path, "application/x-ndjson", BodyPublishers.ofString(String.join("\n", lines))), "POST", path);
    }

    void postForm(String path, Multipart form) {
        ok(post(path, form.contentType(), BodyPublishers.ofByteArray(form.bytes())), "POST", path);
    }

    /** False when the answer is "409 Conflict": it is there already. */
    boolean create(String path, String json) {
        HttpResponse<String> response = post(path, "application/json", BodyPublishers.ofString(json));
        if (response.statusCode() == 409) {
            return false;
        }
        ok(response, "POST", path);
        return true;
    }

    /** The status alone matters to the caller. */
    HttpResponse<String> ask(String path) {
        return exchange("GET", path, "application/json", BodyPublishers.noBody());
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return exchange("POST", path, type, body);
    }

    private HttpResponse<String> exchange(String method, String path, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer.get())
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        return send(http, request);
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        String call = request.method() + " " + request.uri();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new LoadFailure(call + " got no answer: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure(call + " was interrupted", interrupted);
        }
    }

    private String ok(HttpResponse<String> response, String method, String path) {
        if (response.statusCode() / 100 != 2) {
            throw failure(response, method + " " + path + " as " + name);
        }
        return response.body();
    }

    static LoadFailure failure(HttpResponse<String> response, String call) {
        String body = response.body().strip();
        String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + " ..." : body;
        return new LoadFailure(call + " answered " + response.statusCode() + ": " + shown);
    }
}
