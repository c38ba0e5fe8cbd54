package org.alongside.inbox.channel.email;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.InboxId;

/**
 * Tokens by which a mailbox is opened without its password (OAuth 2, RFC 6749): got with a refresh token where there is
 * one, else in the application's own name. Kept until a minute before they end. Thread-safe; outside transactions.
 */
@ApplicationScoped
class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final long USUAL_SECONDS = 300;

    private record Token(String value, Instant until) {}

    private final Map<InboxId, Token> kept = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ChannelConnections connections;
    private final MailHosts hosts;
    private final Clock clock;

    @Inject
    AccessTokens(ChannelConnections connections, MailHosts hosts, Clock clock) {
        this.connections = connections;
        this.hosts = hosts;
        this.clock = clock;
    }

    String of(ChannelConnection connection, MailSettings settings) throws MailProblem {
        Token token = kept.get(connection.inbox());
        if (token == null || token.until().isBefore(clock.instant())) {
            token = ask(connection, settings);
            kept.put(connection.inbox(), token);
        }
        return token.value();
    }

    /** After it was refused, or the settings changed. */
    void forget(ChannelConnection connection) {
        kept.remove(connection.inbox());
    }

    private Token ask(ChannelConnection connection, MailSettings settings) throws MailProblem {
        URI address = address(settings);
        String form = form(connection, settings).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            return token(answer);
        } catch (IOException unreachable) {
            throw new MailProblem("mail.problem.token-address");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new MailProblem("mail.problem.other");
        }
    }

    private URI address(MailSettings settings) throws MailProblem {
        try {
            URI address = URI.create(settings.tokenAddress());
            boolean secure = "https".equals(address.getScheme()) || hosts.local() && "http".equals(address.getScheme());
            if (secure
                    && address.getHost() != null
                    && hosts.fault(address.getHost()).isEmpty()) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new MailProblem("mail.problem.token-address");
    }

    private Map<String, String> form(ChannelConnection connection, MailSettings settings) {
        Map<String, String> form = new LinkedHashMap<>();
        String refresh = secret(connection, "refreshToken");
        form.put("grant_type", refresh.isEmpty() ? "client_credentials" : "refresh_token");
        form.put("client_id", settings.clientId());
        form.put("client_secret", secret(connection, "clientSecret"));
        if (!refresh.isEmpty()) {
            form.put("refresh_token", refresh);
        } else if (!settings.provider().scope().isEmpty()) {
            form.put("scope", settings.provider().scope());
        }
        form.values().removeIf(String::isEmpty);
        return form;
    }

    private String secret(ChannelConnection connection, String name) {
        return connections.secret(connection.tenant(), connection.inbox(), name).orElse("");
    }

    private Token token(HttpResponse<String> answer) throws MailProblem {
        try {
            Map<String, Object> fields = JSONObjectUtils.parse(answer.body());
            if (answer.statusCode() != 200 || !(fields.get("access_token") instanceof String value)) {
                throw new MailProblem("mail.problem.oauth");
            }
            long seconds = fields.get("expires_in") instanceof Number given ? given.longValue() : USUAL_SECONDS;
            return new Token(value, clock.instant().plusSeconds(seconds).minus(MARGIN));
        } catch (ParseException other) {
            throw new MailProblem("mail.problem.oauth");
        }
    }
}
