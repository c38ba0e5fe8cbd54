package org.alongside.inbox.channel.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.alongside.inbox.channel.CarrierHttp;
import org.alongside.inbox.channel.CarrierHttp.Answer;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.JsonView;
import org.alongside.inbox.channel.Multipart;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Telegram's Bot API. The token is part of the address, which therefore is never logged. */
@ApplicationScoped
class BotApi {

    /** The largest file that a bot may fetch. */
    static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final int LONGEST_NEWS = 8 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FILE_PATIENCE = Duration.ofSeconds(10);

    private final CarrierHttp http;
    private final String base;

    @Inject
    BotApi(
            CarrierHttp http,
            @ConfigProperty(name = "alongside.telegram.url", defaultValue = "https://api.telegram.org") String base) {
        this.http = http;
        this.base = base;
    }

    /** What Telegram answered. */
    record Reply(int status, JsonView body) {

        boolean ok() {
            return body.flag("ok");
        }

        /** Telegram's own code, which is that of HTTP. */
        int code() {
            return (int) body.number("error_code", status);
        }

        String description() {
            return body.text("description");
        }

        JsonView result() {
            return body.in("result");
        }
    }

    /** @throws Unanswered if there is no answer */
    Reply call(String token, String method, JsonObject arguments) {
        return call(token, method, "application/json", BodyPublishers.ofString(arguments.toString()));
    }

    /** @throws Unanswered if there is no answer */
    Reply call(String token, String method, Multipart form) {
        return call(token, method, form.contentType(), form.body());
    }

    /** Waits for updates up to that long, holding no thread. Completes exceptionally if there is no answer. */
    CompletableFuture<Reply> updates(String token, JsonObject arguments, Duration atMost) {
        HttpRequest request =
                request(token, "getUpdates", "application/json", BodyPublishers.ofString(arguments.toString()));
        return http.sendLater(request, atMost.plus(FILE_PATIENCE), LONGEST_NEWS)
                .thenApply(answer -> new Reply(answer.status(), json(answer)));
    }

    private Reply call(String token, String method, String type, BodyPublisher body) {
        Answer answer = http.send(request(token, method, type, body), PATIENCE, CarrierHttp.SHORT);
        return new Reply(answer.status(), json(answer));
    }

    private HttpRequest request(String token, String method, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(base + "/bot" + token + "/" + method))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    /** @param path as getFile told it @throws Unanswered if there is no answer */
    Answer file(String token, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/file/bot" + token + "/" + path))
                .GET()
                .build();
        return http.send(request, FILE_PATIENCE, LARGEST_FILE);
    }

    private static JsonView json(Answer answer) {
        try {
            return JsonView.of(answer.body());
        } catch (JsonException none) {
            return JsonView.NOTHING;
        }
    }
}
