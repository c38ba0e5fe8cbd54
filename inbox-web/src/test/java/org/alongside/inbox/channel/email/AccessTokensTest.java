package org.alongside.inbox.channel.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.inbox.channel.Fakes;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.ChannelKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> secrets = new HashMap<>(Map.of("clientSecret", "s&cret"));
    private final ChannelConnections connections = Fakes.of(
            ChannelConnections.class, Map.of("secret", values -> Optional.ofNullable(secrets.get((String) values[2]))));
    private final AccessTokens tokens = new AccessTokens(
            connections, new MailHosts(true), Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"access_token\":\"t1\",\"expires_in\":3600}";

    @BeforeEach
    void openTheProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    private String token() throws MailProblem {
        Map<String, String> settings = Map.of(
                "provider",
                "MICROSOFT",
                "address",
                "help@shop.example",
                "signIn",
                "OAUTH",
                "clientId",
                "app",
                "tokenAddress",
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
        ChannelConnection connection = new ChannelConnection(
                MailboxWorld.TENANT,
                MailboxWorld.INBOX,
                ChannelKind.EMAIL,
                settings,
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return tokens.of(connection, MailSettings.of(settings));
    }

    @Test
    void signsInByItselfWithoutARefreshToken() throws MailProblem {
        assertEquals("t1", token());
        assertEquals("t1", token());

        assertEquals(1, asked.size());
        assertTrue(asked.get(0).contains("grant_type=client_credentials"), asked.get(0));
        assertTrue(asked.get(0).contains("client_secret=s%26cret"), asked.get(0));
        assertTrue(asked.get(0).contains("scope=https%3A%2F%2Foutlook.office365.com%2F.default"), asked.get(0));
    }

    @Test
    void usesTheRefreshTokenThatItHas() throws MailProblem {
        secrets.put("refreshToken", "r1");
        token();

        assertTrue(asked.get(0).contains("grant_type=refresh_token&"), asked.get(0));
        assertTrue(asked.get(0).contains("refresh_token=r1"), asked.get(0));
    }

    @Test
    void asksAgainShortlyBeforeATokenEnds() throws MailProblem {
        answer = "{\"access_token\":\"t1\",\"expires_in\":30}";
        token();
        token();

        assertEquals(2, asked.size());
    }

    @Test
    void saysWhatToDoWhenRefused() {
        status = 400;
        answer = "{\"error\":\"invalid_client\"}";
        assertEquals(
                "mail.problem.oauth",
                assertThrows(MailProblem.class, this::token).key());

        status = 200;
        answer = "<html>";
        assertEquals(
                "mail.problem.oauth",
                assertThrows(MailProblem.class, this::token).key());
    }

    @Test
    void saysThatTheAddressIsWrong() {
        provider.stop(0);

        assertEquals(
                "mail.problem.token-address",
                assertThrows(MailProblem.class, this::token).key());
    }
}
