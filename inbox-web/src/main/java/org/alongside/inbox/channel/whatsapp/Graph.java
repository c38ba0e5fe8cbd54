package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import org.alongside.inbox.channel.CarrierHttp;
import org.alongside.inbox.channel.CarrierHttp.Answer;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.JsonView;
import org.alongside.routing.Attachments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Meta's Graph API, as much of it as WhatsApp needs. All calls take at most 15 seconds. */
@ApplicationScoped
class Graph {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FILE_PATIENCE = Duration.ofSeconds(8);
    /** Where Meta keeps files; a token must not reach anybody else. */
    private static final Set<String> FILE_HOSTS = Set.of("facebook.com", "fbsbx.com", "fbcdn.net", "whatsapp.net");

    private final CarrierHttp http;
    private final URI base;

    @Inject
    Graph(
            CarrierHttp http,
            @ConfigProperty(name = "alongside.whatsapp.url", defaultValue = "https://graph.facebook.com/v23.0")
                    String base) {
        this.http = http;
        this.base = URI.create(base);
    }

    /** What Graph answered. @param code of the error, or 0 */
    record Reply(Answer answer, JsonView body, long code) {

        boolean ok() {
            return answer.ok();
        }

        String error() {
            return body.in("error").text("message");
        }
    }

    /** @throws Unanswered if there is no answer */
    Reply get(String path, String token) {
        return reply(http.send(request(path, token).GET().build(), FILE_PATIENCE, CarrierHttp.SHORT));
    }

    /** @throws Unanswered if there is no answer */
    Reply post(String path, String token, String type, BodyPublisher body) {
        HttpRequest request =
                request(path, token).header("Content-Type", type).POST(body).build();
        return reply(http.send(request, PATIENCE, CarrierHttp.SHORT));
    }

    /** @throws Unanswered if there is no answer */
    Reply post(String path, String token, String json) {
        return post(path, token, "application/json", BodyPublishers.ofString(json));
    }

    /**
     * The content of a file.
     *
     * @param address as Graph told it
     * @throws Unanswered if there is no answer, or a longer one than an attachment may be
     * @throws IllegalArgumentException if the address is none of Meta's
     */
    Answer file(String address, String token) {
        URI uri = URI.create(address);
        if (!trusted(uri)) {
            throw new IllegalArgumentException("Not an address of Meta's: " + uri.getHost());
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        return http.send(request, FILE_PATIENCE, (int) Attachments.LARGEST);
    }

    private boolean trusted(URI uri) {
        if (uri.getHost() == null) {
            return false;
        }
        boolean atBase = uri.getHost().equals(base.getHost()) && uri.getPort() == base.getPort();
        boolean atMeta = FILE_HOSTS.stream()
                .anyMatch(host -> uri.getHost().equals(host) || uri.getHost().endsWith("." + host));
        return atBase || atMeta && "https".equals(uri.getScheme());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + "/" + path)).header("Authorization", "Bearer " + token);
    }

    private static Reply reply(Answer answer) {
        JsonView body = json(answer);
        return new Reply(answer, body, body.in("error").number("code", 0));
    }

    private static JsonView json(Answer answer) {
        try {
            return JsonView.of(answer.body());
        } catch (JsonException none) {
            return JsonView.NOTHING;
        }
    }
}
